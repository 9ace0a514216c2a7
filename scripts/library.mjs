/** Writes what the npm package needs beside the bundle of the library: its entry for `import`, and its types. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

export async function finishLibrary() {
  await mkdir("dist", { recursive: true });
  // The same code for both module systems, so that a program that uses both loads the compiler once.
  await writeFile("dist/index.mjs", 'export * from "./index.js";\n');
  await writeTypes("src/library/index.ts", "dist/types");
}

/**
 * Declares a file and those that its declarations refer to, each by itself: that takes milliseconds, where a program
 * with the compiler in it takes many seconds.
 */
async function writeTypes(entry, folder) {
  const written = new Set();
  const pending = [entry];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (written.has(file)) continue;
    written.add(file);
    const declaration = await declarationOf(file);
    const target = join(folder, file.replace(/^src\//, "").replace(/\.ts$/, ".d.ts"));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, declaration.replace(importedFile, '$1"$2.js"'));
    for (const [, , imported] of declaration.matchAll(importedFile)) {
      pending.push(normalize(join(dirname(file), `${imported}.ts`)));
    }
  }
}

const importedFile = /(from )"(\.[^"]*)\.ts"/g;

async function declarationOf(file) {
  const { outputText, diagnostics } = ts.transpileDeclaration(await readFile(file, "utf8"), {
    fileName: file,
    compilerOptions,
    reportDiagnostics: true,
  });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, diagnosticHost));
  return outputText;
}

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  strict: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
};

const diagnosticHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => "",
  getNewLine: () => "\n",
};
