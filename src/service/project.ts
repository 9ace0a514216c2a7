import { URI, Utils } from "vscode-uri";
import type { ReadRequest, SourceFiles } from "../analyzer/index.ts";

/** The environment that Jets takes when nobody names one (SPEC section 6). */
export const defaultEnvironment = "dev";

/** What a person has chosen about the world that the deploy files run in. */
export interface ChosenEnvironment {
  /** A value of `JETS_ENV`; undefined when nobody has chosen one. */
  readonly name: string | undefined;
  /** The values of other environment variables. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Where a file stands among the deploy files of a project: those of one `config/jets` folder (SPEC section 6). */
export interface ProjectPlace {
  /** The URI of the `config/jets` folder. */
  readonly folder: string;
  /** The environment that the file is read for; undefined for those that are read for all. */
  readonly overlay: string | undefined;
}

/** The place of a file; undefined for a deploy file that stands anywhere else and is a project of its own. */
export function projectPlace(uri: string): ProjectPlace | undefined {
  const parsed = URI.parse(uri);
  const match = /^(.*\/config\/jets)\/(?:deploy|ci)(?:\/([^/]+))?\.ts$/.exec(parsed.path);
  const [, folder, overlay] = match ?? [];
  return folder === undefined ? undefined : { folder: parsed.with({ path: folder }).toString(), overlay };
}

/**
 * What is to be read to tell the role of a deploy file: all layers of its project, in the order in which Jets reads them.
 * An overlay is read for its own environment, since it has no say in any other.
 */
export function readRequest(uri: string, files: SourceFiles, chosen: ChosenEnvironment): ReadRequest {
  const place = projectPlace(uri);
  const name = place?.overlay ?? chosen.name;
  const environment = { name, variables: chosen.variables };
  if (place === undefined) return { layers: [uri], files, environment };
  const own = normalized(uri);
  const layers = layerPaths(name ?? defaultEnvironment)
    .map((path) => joined(place.folder, path))
    // Editors spell a URI in different ways; the file that is asked for keeps its own.
    .map((layer) => (layer === own ? uri : layer));
  return { layers: layers.filter((layer) => layer === uri || files.text(layer) !== undefined), files, environment };
}

/** The URIs of the folders that hold the overlay files of the project that a file belongs to. */
export function overlayFolders(uri: string): readonly string[] {
  const place = projectPlace(uri);
  return place === undefined ? [] : ["deploy", "ci"].map((name) => joined(place.folder, name));
}

/** The file of a project that is read for all environments, by any of its files. */
export function baseFile(uri: string): string {
  const place = projectPlace(uri);
  return place?.overlay === undefined ? uri : joined(place.folder, "deploy.ts");
}

/** The order of `deploy` is that of Jets, the place of `ci` behind it is an inference (reference/loading.md). */
function layerPaths(environment: string): readonly string[] {
  return ["deploy.ts", `deploy/${environment}.ts`, "ci.ts", `ci/${environment}.ts`];
}

function normalized(uri: string): string {
  return URI.parse(uri).toString();
}

function joined(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}
