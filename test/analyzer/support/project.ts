import assert from "node:assert/strict";
import path from "node:path";
import { buildSync, type BuildOptions } from "esbuild";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { createDeployReader, type Environment, type Reading, type SourceFiles } from "../../../src/analyzer/index.ts";
import { listKeys } from "../../../src/policy/index.ts";
import { execute } from "./execute.ts";
import { notKnown, plainLists } from "./read.ts";

/** The files of a project by their paths in it: `config/jets/deploy.ts`. */
export type ProjectFiles = Readonly<Record<string, string>>;

const root = "file:///project/";

export function uriOf(file: string): string {
  return root + file;
}

/** Files that can be changed between two readings, as an editor changes them. */
export class EditableFiles implements SourceFiles {
  presence = 0;
  readonly #texts: Map<string, string>;

  constructor(files: ProjectFiles) {
    this.#texts = new Map(Object.entries(files).map(([file, text]) => [uriOf(file), text]));
  }

  text(uri: string): string | undefined {
    return this.#texts.get(uri);
  }

  change(file: string, text: string): void {
    if (!this.#texts.has(uriOf(file))) this.presence++;
    this.#texts.set(uriOf(file), text);
  }

  remove(file: string): void {
    this.#texts.delete(uriOf(file));
    this.presence++;
  }
}

/** Reads the project whose deploy file is `deploy.ts`, or those that are named. */
export function readProject(
  files: ProjectFiles,
  layers: readonly string[] = ["deploy.ts"],
  environment: Environment = {},
): Reading {
  const request = { layers: layers.map(uriOf), files: new EditableFiles(files), environment };
  return createDeployReader().read(request);
}

/** All of `deploy.ts` is known, and is what executing it with the files that it imports gives. */
export function checkKnownProject(files: ProjectFiles): void {
  checkSoundProject(files);
  assert.deepEqual(readProject(files).unknowns, [], "all of this should be known");
}

/** What is known of `deploy.ts` is what executing it with the files that it imports gives. */
export function checkSoundProject(files: ProjectFiles): void {
  const lists = plainLists(readProject(files));
  const executed = execute(bundle(files));
  for (const key of listKeys) {
    if (lists[key] !== notKnown) assert.deepEqual(lists[key], executed[key], key);
  }
}

/** The unknowns of `deploy.ts`, as `file: expression: reason`. */
export function checkUnknownInProject(files: ProjectFiles, expected: readonly string[]): void {
  const { unknowns } = readProject(files);
  const found = unknowns.map(
    ({ range, expression, reason }) => `${range.uri.slice(root.length)}: ${expression}: ${reason}`,
  );
  assert.deepEqual(found, expected);
  for (const { range, expression } of unknowns) {
    const text = files[range.uri.slice(root.length)] ?? "";
    assert.equal(text.slice(range.start, range.end).replace(/\s+/g, " "), expression);
  }
}

/** The files as one program, with what comes from packages left out. */
function bundle(files: ProjectFiles): string {
  const folder = mkdtempSync(path.join(tmpdir(), "jets-ci-iam-project-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const options: BuildOptions = {
      absWorkingDir: folder,
      entryPoints: ["deploy.ts"],
      bundle: true,
      write: false,
      format: "esm",
      packages: "external",
      logLevel: "silent",
    };
    return buildSync(options).outputFiles?.[0]?.text ?? "";
  } finally {
    rmSync(folder, { recursive: true });
  }
}
