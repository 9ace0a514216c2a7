import * as l10n from "@vscode/l10n";
import { listKeys, type ListKey, type Located } from "../../policy/index.ts";
import type { DeployReader, ReadRequest, Reading } from "../reading.ts";
import { Project } from "./modules/project.ts";
import { SourceModules, TextTooLong } from "./modules/source-modules.ts";
import { reportNothing } from "./report.ts";

/** Makes a reader of deploy files in TypeScript. It keeps what it needs to read them again quickly after an edit. */
export function createDeployReader(): DeployReader {
  return new TypeScriptReader();
}

class TypeScriptReader implements DeployReader {
  #sources = new SourceModules();
  readonly #projects = new Map<string, { readonly layers: readonly string[]; readonly project: Project }>();

  read(request: ReadRequest): Reading {
    try {
      return this.#projectOf(request).read(request);
    } catch (error) {
      // A failed reading may have left half a text behind.
      this.#forgetEverything();
      // The compiler's parser and the walk over its tree go as deep as the text does.
      if (error instanceof RangeError)
        return readingOfNothing(request, l10n.t("the text is nested too deeply to be read"));
      if (error instanceof TextTooLong) return readingOfNothing(request, l10n.t("a text of this length is not read"));
      throw error;
    }
  }

  forget(uri: string): void {
    for (const [key, { layers }] of this.#projects) if (layers.includes(uri)) this.#projects.delete(key);
    this.#sources.keepOnly(new Set([...this.#projects.values()].flatMap(({ project }) => [...project.modules])));
  }

  #projectOf({ layers, environment }: ReadRequest): Project {
    const key = JSON.stringify([layers, environment]);
    const known = this.#projects.get(key);
    if (known !== undefined) return known.project;
    const project = new Project(this.#sources);
    this.#projects.set(key, { layers, project });
    return project;
  }

  #forgetEverything(): void {
    this.#projects.clear();
    this.#sources = new SourceModules();
  }
}

function readingOfNothing({ layers: [uri = ""], files }: ReadRequest, reason: string): Reading {
  const text = files.text(uri) ?? "";
  const range = { uri, start: 0, end: text.length };
  const unknown: Located = { kind: "unknown", expression: "the whole file", reason, spread: false, origin: range };
  const lists = Object.fromEntries(listKeys.map((key) => [key, unknown])) as Record<ListKey, Located>;
  return reportNothing(lists, new Map([[uri, text]]));
}
