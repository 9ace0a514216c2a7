import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { overlayFolders, type SourceFiles } from "../service/index.ts";

/** The files of the disk, each read once, with the text of the deploy file as it was given. */
export class DiskFiles implements SourceFiles {
  readonly presence = 0;
  readonly #texts: Map<string, string | undefined>;

  constructor(uri: string, text: string) {
    this.#texts = new Map([[uri, text]]);
  }

  text(uri: string): string | undefined {
    if (!this.#texts.has(uri)) this.#texts.set(uri, readIfThere(uri));
    return this.#texts.get(uri);
  }
}

/** The names of the overlay files of the project that a deploy file belongs to, without their ending. */
export function overlaysBeside(uri: string): readonly string[] {
  return overlayFolders(uri)
    .flatMap((folder) => namesIn(folder))
    .flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? []);
}

/** A file that is not there or cannot be read is told where it is imported. */
function readIfThere(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return statSync(path).isFile() ? new TextDecoder().decode(readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(fileURLToPath(folder));
  } catch {
    return [];
  }
}
