import { readFile, realpath, stat, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import writeFileAtomic from "write-file-atomic";
import { readDeployFile, type DeployModel } from "../service/index.ts";
import type { Streams } from "./streams.ts";

/** The name that stands for standard input, or output. */
export const standardStream = "-";

/** A file that cannot be read or written; the message is for the person at the command line. */
export class InputOutputError extends Error {}

/** A deploy file that has been read. */
export interface DeployFile {
  /** How messages name it. */
  readonly name: string;
  readonly model: DeployModel;
}

/**
 * Reads a deploy file, or standard input for `-`.
 *
 * @throws InputOutputError when it cannot be read.
 */
export async function openDeployFile(file: string, { stdin }: Streams): Promise<DeployFile> {
  const isStandardInput = file === standardStream;
  const name = isStandardInput ? "<stdin>" : file;
  const bytes = await (isStandardInput ? buffer(stdin) : readFile(file)).catch((error: unknown) => {
    throw new InputOutputError(`cannot read ${name}: ${reasonOf(error)}`);
  });
  const uri = pathToFileURL(isStandardInput ? "deploy.ts" : file).href;
  // The decoder drops a byte order mark, which editors do not count as a column either.
  return { name, model: readDeployFile(uri, new TextDecoder().decode(bytes)) };
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
