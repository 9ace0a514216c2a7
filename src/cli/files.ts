import { readFile, realpath, stat, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import writeFileAtomic from "write-file-atomic";
import {
  baseFile,
  createDeployReader,
  defaultEnvironment,
  findEnvironments,
  projectPlace,
  readDeployFile,
  readRequest,
  type DeployModel,
} from "../service/index.ts";
import { DiskFiles, overlaysBeside } from "./disk-files.ts";
import type { Streams } from "./streams.ts";

/** The name that stands for standard input, or output. */
export const standardStream = "-";

/** How messages name standard input. */
export const standardInputName = "<stdin>";

/** A file that cannot be read or written; the message is for the person at the command line. */
export class InputOutputError extends Error {}

/** A deploy file whose text has been read. */
export interface DeployFile {
  /** How messages name it. */
  readonly name: string;
  readonly uri: string;
  readonly files: DiskFiles;
}

/** The name that stands for all environments that a project knows of. */
export const allEnvironments = "all";

/**
 * Reads a deploy file, or standard input for `-`.
 *
 * @throws InputOutputError when it cannot be read.
 */
export async function openDeployFile(file: string, { stdin }: Streams): Promise<DeployFile> {
  const isStandardInput = file === standardStream;
  const name = isStandardInput ? standardInputName : file;
  const bytes = await (isStandardInput ? buffer(stdin) : readFile(file)).catch((error: unknown) => {
    throw new InputOutputError(`cannot read ${name}: ${reasonOf(error)}`);
  });
  const uri = pathToFileURL(isStandardInput ? "deploy.ts" : file).href;
  // The decoder drops a byte order mark, which editors do not count as a column either.
  return { name, uri, files: new DiskFiles(uri, new TextDecoder().decode(bytes)) };
}

/**
 * The environments that a deploy file is to be read for. One that stands alone is read for none when nobody names one:
 * what depends on `JETS_ENV` is unknown then. A project has its default one, and an overlay its own.
 */
export function environmentsFor(
  { uri, files }: DeployFile,
  wanted: string | undefined,
): readonly (string | undefined)[] {
  if (wanted !== allEnvironments) return [wanted ?? usualEnvironment(uri)];
  const chosen = { name: undefined, variables: {} };
  return findEnvironments(createDeployReader(), baseFile(uri), files, chosen, overlaysBeside(uri));
}

/** What a deploy file says in an environment, with all layers of its project and all files that they import. */
export function readIn({ uri, files }: DeployFile, environment: string | undefined): DeployModel {
  // An overlay has a say in one environment only; it is its project that is meant.
  const base = baseFile(uri);
  return readDeployFile(base, readRequest(base, files, { name: environment, variables: {} }));
}

function usualEnvironment(uri: string): string | undefined {
  const place = projectPlace(uri);
  return place === undefined ? undefined : (place.overlay ?? defaultEnvironment);
}

/** How messages name a file that has a say in a deploy file. */
export function nameOfFile({ name, uri }: DeployFile, other: string): string {
  return other === uri ? name : relative(process.cwd(), fileURLToPath(other));
}

/**
 * Writes a text to a file as a whole or, when that fails, not at all.
 *
 * @param source the file that the text was made from, which must not be overwritten.
 * @throws InputOutputError when it cannot be written.
 */
export async function saveText(file: string, text: string, source: string): Promise<void> {
  if (await isSameFile(file, source)) throw new InputOutputError(`cannot write ${file}: it is the deploy file itself`);
  try {
    // A device or pipe cannot be replaced by a finished file.
    if (await isSpecialFile(file)) await writeFile(file, text);
    else await writeFileAtomic(file, text);
  } catch (error) {
    throw new InputOutputError(`cannot write ${file}: ${reasonOf(error)}`);
  }
}

async function isSpecialFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

async function isSameFile(file: string, other: string): Promise<boolean> {
  const [path, otherPath] = await Promise.all([file, other].map((name) => realpath(name).catch(() => undefined)));
  return path !== undefined && path === otherPath;
}

/** What the operating system said: "no such file or directory" of "ENOENT: no such file or directory, open 'x'". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
