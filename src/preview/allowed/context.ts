import type { PermissionGrant, SourcePlace } from "../../protocol/index.ts";
import type { FileNames } from "../origin-text.ts";

/** What the parts of the permissions need to draw themselves. */
export interface DrawingContext {
  readonly grants: readonly PermissionGrant[];
  readonly files: FileNames;
  /** Shows a place in the source. */
  readonly reveal: (place: SourcePlace) => void;
}
