import type { DeployReader, SourceFiles } from "../analyzer/index.ts";
import { defaultEnvironment, readRequest, type ChosenEnvironment } from "./project.ts";

/** Code that makes up new names of environments for each name that it is asked about is not followed for ever. */
const mostEnvironments = 50;

/**
 * The environments that a project knows of: the default one first, then those that have an overlay file and those that
 * the code compares `JETS_ENV` with, in the order of the alphabet.
 *
 * @param uri a file of the project that is read for all environments
 * @param overlays the names of the overlay files, without their ending
 */
export function findEnvironments(
  reader: DeployReader,
  uri: string,
  files: SourceFiles,
  chosen: ChosenEnvironment,
  overlays: readonly string[],
): readonly string[] {
  const names = new Set([defaultEnvironment, ...overlays]);
  // What one environment never reaches, another may compare with.
  for (const name of names) {
    if (names.size > mostEnvironments) break;
    const { environments } = reader.read(readRequest(uri, files, { ...chosen, name }));
    for (const found of environments) if (found !== "") names.add(found);
  }
  return [defaultEnvironment, ...[...names].filter((name) => name !== defaultEnvironment).sort()];
}
