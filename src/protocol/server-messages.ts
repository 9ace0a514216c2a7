import type { ChangesModel } from "./changes-model.ts";
import type { LineExplanation } from "./line-explanation.ts";
import type { PermissionLevelKey, PermissionsModel } from "./permissions-model.ts";
import type { PreviewModel, RoleOverview, SourcePlace } from "./preview-model.ts";

/** What a client may tell when it starts the server, as `initializationOptions`; an editor that knows nothing of us need not. */
export interface ServerOptions {
  /** The environment that a person looks at; `dev` when absent. */
  readonly environment?: string;
  /** Whether the client answers `jetsCiIam/readFile`; else the server reads `file:` URIs from its own disk. */
  readonly readsFiles?: boolean;
  /** The texts of the reader’s language by their English; English when absent. */
  readonly texts?: Readonly<Record<string, string>>;
}

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
  /** The environment that the role is for; the one that a person looks at when absent. */
  readonly environment?: string;
}
export type ExportFormat = "yaml" | "json" | "cloudformation";
export interface ExportRoleResult {
  readonly text: string;
  /** `partial`: something is unknown and marked so in the text; `invalid`: a problem is an error. */
  readonly status: "complete" | "partial" | "invalid";
}

/** Client to server: the role that Jets' defaults alone give, as YAML. Parameters: none. Result: string. */
export const defaultRoleMethod = "jetsCiIam/defaultRole";

/** Client to server: what the role of a deploy file has, open or not. Result: `RoleOverview`, or null where there is no file. */
export const roleOverviewMethod = "jetsCiIam/roleOverview";
export interface RoleOverviewParams {
  readonly uri: string;
}
export type RoleOverviewResult = RoleOverview;

/** Server to client: the roles that it has given an overview of may be others now. Parameters: none. */
export const roleOverviewsChangedMethod = "jetsCiIam/roleOverviewsChanged";

/** Client to server: the lines of the preview that the caret's place makes. Result: `LinesAtResult`, or null as above. */
export const linesAtMethod = "jetsCiIam/linesAt";
export interface LinesAtParams {
  readonly uri: string;
  /** The caret, or the selection, in the deploy file or in another that has a say in its role. */
  readonly place: SourcePlace;
}
export interface LinesAtResult {
  /** The `revision` of the preview model that the indices belong to. */
  readonly revision: number;
  /** Zero-based indices into `PreviewModel.lines`. */
  readonly lines: readonly number[];
}

/** Client to server: what made a line of the preview, and what is wrong with it. Result: `ExplainLineResult`, or null as above. */
export const explainLineMethod = "jetsCiIam/explainLine";
export interface ExplainLineParams {
  readonly uri: string;
  /** A zero-based index into `PreviewModel.lines`. */
  readonly line: number;
}
/** `revision` is that of the preview model that the line belongs to. */
export interface ExplainLineResult {
  readonly revision: number;
  readonly line: number;
  readonly explanation: LineExplanation;
}

/** Client to server: what the role of a deploy file allows. Result: `PermissionsModel`, or null as above. */
export const permissionsMethod = "jetsCiIam/permissions";
export interface PermissionsParams {
  readonly uri: string;
  /** The levels whose actions are asked for; those of a role with `*` would be 22,000. */
  readonly expanded: readonly PermissionLevelKey[];
}
export type PermissionsResult = PermissionsModel;

/** A commit of a git repository, by the URI of its folder. */
export interface GitCommit {
  readonly repository: string;
  readonly commit: string;
}

/**
 * Client to server: how the role of a deploy file differs from Jets' defaults, or from what a commit has of its project.
 * Result: `ChangesResult`, or null as above.
 */
export const changesMethod = "jetsCiIam/changes";
export interface ChangesParams {
  readonly uri: string;
  readonly base: "defaults" | GitCommit;
}
/** `not-committed`: the commit has no file of the project. */
export type ChangesResult = ChangesModel | "not-committed";

/** Client to server: the same as Markdown. Parameters: `ChangesParams`. Result: string, or null where there is none. */
export const changesMarkdownMethod = "jetsCiIam/changesMarkdown";

/** Server to client: the text of a file in a commit. Result: `ReadFileResult`, or null when the commit does not have it. */
export const readCommittedMethod = "jetsCiIam/readCommitted";
export interface ReadCommittedParams extends GitCommit {
  readonly uri: string;
}

/** Client to server: a person looks at another environment. Parameters: `ChooseEnvironmentParams`. */
export const chooseEnvironmentMethod = "jetsCiIam/chooseEnvironment";
export interface ChooseEnvironmentParams {
  /** A value of `JETS_ENV`. */
  readonly name: string;
}

/** Client to server: the environments that a project knows of, `dev` first. Result: string[], or null as above. */
export const environmentsMethod = "jetsCiIam/environments";
export interface EnvironmentsParams {
  readonly uri: string;
  /** The names of the overlay files beside it, without their ending: `prod` of `config/jets/deploy/prod.ts`. */
  readonly overlays: readonly string[];
}

/** Client to server: files on the disk may have changed of which nobody has told. No parameters. */
export const lookAgainMethod = "jetsCiIam/lookAgain";

/** Server to client: the text of a file that a deploy file imports. Result: `ReadFileResult`, or null when there is none. */
export const readFileMethod = "jetsCiIam/readFile";
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string;
}

/**
 * Server to client, from a worker, which has no disk: a file of our own beside the bundles, `service.js`. Result:
 * Uint8Array, which a worker's messages carry as it is.
 */
export const bundledFileMethod = "jetsCiIam/bundledFile";
export interface BundledFileParams {
  /** The path in `dist`, with slashes. */
  readonly path: string;
}
