import type { Origin } from "../policy/index.ts";
import type { SourcePlace } from "../protocol/index.ts";
import { toRange } from "./ranges.ts";
import { documentNow, placeNow, type DeployVersions } from "./versions.ts";

/** Where an origin of the shown model is in the newest text of its file; undefined for Jets' defaults. */
export type SourcePlacer = (origin: Origin) => SourcePlace | undefined;

export function createSourcePlacer(versions: DeployVersions): SourcePlacer {
  return (origin) => {
    const range = placeNow(versions, origin);
    if (range === undefined) return undefined;
    const document = documentNow(versions, range.uri);
    return document === undefined ? undefined : { uri: range.uri, ...toRange(document, range) };
  };
}
