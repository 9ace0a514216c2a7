import type { PreviewModel, SourcePlace } from "./preview-model.ts";

/** The methods of our own between client and server, beside those of the Language Server Protocol. */

/** Server to client, after each reading of an open deploy file: its preview. Parameters: `PreviewModel`. */
export const previewChangedMethod = "jetsCiIam/previewChanged";
export type PreviewChangedParams = PreviewModel;

/** Server to client: a document is no deploy file, or none any more (setting changed, text changed). */
export const previewGoneMethod = "jetsCiIam/previewGone";
export interface PreviewGoneParams {
  readonly uri: string;
}

/** Client to server: the role of a deploy file as text. Result: `ExportRoleResult`, or null for no open deploy file. */
export const exportRoleMethod = "jetsCiIam/exportRole";
export interface ExportRoleParams {
  readonly uri: string;
  readonly format: ExportFormat;
}
export type ExportFormat = "yaml" | "json" | "cloudformation";
export interface ExportRoleResult {
  readonly text: string;
  /** `partial`: something is unknown and marked so in the text; `invalid`: a problem is an error. */
  readonly status: "complete" | "partial" | "invalid";
}

/** Client to server: the role that Jets' defaults alone give, as YAML. Parameters: none. Result: string. */
export const defaultRoleMethod = "jetsCiIam/defaultRole";

/** Client to server: the lines of the preview that the caret's place makes. Result: `LinesAtResult`, or null as above. */
export const linesAtMethod = "jetsCiIam/linesAt";
export interface LinesAtParams {
  readonly uri: string;
  /** The caret, or the selection. */
  readonly place: SourcePlace;
}
export interface LinesAtResult {
  /** The version of the text that the indices belong to. */
  readonly version: number;
  /** Zero-based indices into `PreviewModel.lines`. */
  readonly lines: readonly number[];
}
