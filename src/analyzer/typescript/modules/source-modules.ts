import type { SourceFiles } from "../../reading.ts";
import { SourceModule } from "./source-module.ts";

/** Parsing a longer text takes more than a moment, at every pause of typing; no such text was written by hand. */
const longestText = 1_000_000;

/** A text is not read because of its length. */
export class TextTooLong extends Error {}

/** The files that were read until now, each once, whichever projects they belong to. */
export class SourceModules {
  readonly #modules = new Map<string, SourceModule>();

  /** A file as it is now; undefined when there is none. @throws TextTooLong */
  open(uri: string, files: SourceFiles): SourceModule | undefined {
    const text = files.text(uri);
    const known = this.#modules.get(uri);
    if (text === undefined) {
      this.#modules.delete(uri);
      return undefined;
    }
    if (text.length > longestText) throw new TextTooLong(`${uri} is too long to be read`);
    if (known !== undefined) {
      known.update(text, files.changeOf?.(uri));
      return known;
    }
    // What changed until now is of no use for a file that is read from its start.
    files.changeOf?.(uri);
    const module = new SourceModule(uri, text);
    this.#modules.set(uri, module);
    return module;
  }

  /** Forgets all files but these. */
  keepOnly(used: ReadonlySet<SourceModule>): void {
    for (const [uri, module] of this.#modules) if (!used.has(module)) this.#modules.delete(uri);
  }
}
