import type { SourcePlace } from "../../protocol/index.ts";
import type { FileNames } from "../origin-text.ts";

/** What drawing a row takes beside it. */
export interface ChangesContext {
  readonly files: FileNames;
  /** How the role that this one is compared with is called. */
  readonly baseName: string;
  /** Shows a place in the source. */
  readonly reveal: (place: SourcePlace) => void;
  /** Shows a place in the text of the base. */
  readonly revealCommitted: (place: SourcePlace) => void;
}
