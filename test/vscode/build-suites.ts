import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { projectFolder } from "../../scripts/host/project.ts";

const source = path.join(projectFolder, "test", "vscode", "suite");
const suites = readdirSync(source).filter((file) => file.endsWith(".test.ts"));
/** Those that are for Node only have a name that says so: there is no git in a browser. */
const suitesOfBoth = suites.filter((file) => !file.endsWith(".node.test.ts"));

const common: BuildOptions = {
  bundle: true,
  format: "cjs",
  sourcemap: "inline",
  logLevel: "warning",
};

/**
 * Bundles the suites for the extension host that runs on Node.
 *
 * @returns the program that runs them all
 */
export async function buildSuites(): Promise<string> {
  return buildForNode(
    suites.map((file) => path.join(source, file)),
    path.join(projectFolder, "out", "test"),
  );
}

/** Bundles what is measured in the extension host on Node, likewise. */
export async function buildBenchmarks(): Promise<string> {
  const folder = path.join(source, "..", "bench");
  const files = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  return buildForNode(
    files.map((file) => path.join(folder, file)),
    path.join(projectFolder, "out", "bench"),
  );
}

async function buildForNode(files: readonly string[], outdir: string): Promise<string> {
  await build({
    ...common,
    entryPoints: [path.join(source, "index.ts"), ...files].map((file) => ({
      in: file,
      out: path.basename(file, ".ts"),
    })),
    outdir,
    platform: "node",
    target: "node20",
    external: ["vscode", "mocha"],
  });
  return path.join(outdir, "index.js");
}

/** Bundles the same suites for the one that is a web worker: all in one file, with assertions that need no Node. */
export async function buildSuitesForWorker(): Promise<string> {
  const outfile = path.join(projectFolder, "out", "test", "worker.js");
  const requires = suitesOfBoth.map((file) => `require("./${file}");`).join(" ");
  const contents = `
    import { runSuites } from "../worker/run.ts";
    export const run = () => runSuites(() => { ${requires} });
  `;
  await build({
    ...common,
    stdin: { contents, resolveDir: source, sourcefile: "worker.ts" },
    outfile,
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    plugins: [testLibrariesForBrowsers, serverInWorker],
    define: { global: "globalThis", process: '{ "env": {} }' },
  });
  return outfile;
}

/** The server is no process that a test could kill. */
const serverInWorker: Plugin = {
  name: "server-in-worker",
  setup(bundler) {
    const file = path.join(source, "..", "worker", "server-process.ts");
    bundler.onResolve({ filter: /\/support\/server-process\.ts$/ }, () => ({ path: file }));
  },
};

/** Node's assertions as npm has them for browsers, and mocha as the CommonJS module that it is, whatever its package says. */
const testLibrariesForBrowsers: Plugin = {
  name: "test-libraries-for-browsers",
  setup(bundler) {
    bundler.onResolve({ filter: /^node:assert\/strict$/ }, ({ path: name }) => ({
      path: name,
      namespace: "assertions",
    }));
    bundler.onLoad({ filter: /.*/, namespace: "assertions" }, () => ({
      contents: 'export { strict as default } from "assert";',
      resolveDir: source,
    }));
    bundler.onResolve({ filter: /^mocha$/ }, () => ({ path: "mocha", namespace: "commonjs" }));
    bundler.onLoad({ filter: /.*/, namespace: "commonjs" }, async () => {
      const { path: file } = await bundler.resolve("mocha/mocha.js", { kind: "import-statement", resolveDir: source });
      return { contents: await readFile(file) };
    });
  },
};
