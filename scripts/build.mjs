/**
 * Bundles everything into dist/: the extension, the language server, the preview's script, the command line and the
 * library. `--watch` rebuilds on every change, `--production` minifies for release.
 */
import { context, build } from "esbuild";
import { existsSync } from "node:fs";
import { checkBrowserBundle, checkExtensionBundle } from "./check-bundles.mjs";
import { copyCatalog } from "./catalog/copy.mjs";
import { finishLibrary } from "./library.mjs";
import { writeThirdPartyNotices } from "./third-party-notices.mjs";

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

const common = {
  bundle: true,
  sourcemap: production ? false : "linked",
  minify: production,
  metafile: true,
  logLevel: "info",
  legalComments: "linked",
};
const node = {
  ...common,
  platform: "node",
  target: "node20",
  format: "cjs",
  // The catalog looks for its data beside itself, in a module as in a bundle.
  define: { "import.meta.dirname": "__dirname" },
};

const browser = { ...common, platform: "browser", target: "es2022" };

/** The server answers `initialize` before it loads the compiler, which is why that is in a file of its own. */
const serviceApart = {
  name: "service-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/service\/index\.ts$/ }, () => ({ path: "./service.js", external: true }));
  },
};

/** A module of Node's that the compiler asks for where it finds itself on Node, and does without elsewhere. */
const performanceHooksAbsent = {
  name: "performance-hooks-absent",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^perf_hooks$/ }, ({ path }) => ({ path, namespace: "absent" }));
    onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "" }));
  },
};

/** One bundle for Node and for browsers, as the compiler is most of what the package weighs. */
const service = {
  ...browser,
  entryPoints: ["src/service/index.ts"],
  outfile: "dist/service.js",
  format: "cjs",
  // The compiler keeps to what browsers have, on Node too.
  define: { ...node.define, "process.browser": "true" },
  plugins: [performanceHooksAbsent],
};

const bundles = [
  { ...node, entryPoints: ["src/extension/node/main.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  {
    ...browser,
    entryPoints: ["src/extension/web/main.ts"],
    outfile: "dist/web/extension.js",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...node,
    entryPoints: ["src/server/node/main.ts"],
    outfile: "dist/server.js",
    plugins: [serviceApart],
    // Node's import() scans the whole file for its exports first; require() loads it in half the time.
    supported: { "dynamic-import": false },
  },
  { ...browser, entryPoints: ["src/server/web/main.ts"], outfile: "dist/web/server.js", format: "iife" },
  service,
  { ...node, entryPoints: ["src/library/index.ts"], outfile: "dist/index.js", plugins: [serviceApart] },
  {
    ...node,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    plugins: [serviceApart],
    banner: { js: "#!/usr/bin/env node" },
  },
  { ...browser, entryPoints: ["src/preview/main.ts"], outfile: "dist/preview.js", format: "iife" },
].filter(({ entryPoints: [entry] }) => existsSync(entry));

await finishLibrary();
await copyCatalog();

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const metafiles = [];
  for (const bundle of bundles) {
    const { metafile } = await build(bundle);
    if (bundle.outfile.endsWith("/extension.js")) checkExtensionBundle(metafile);
    if (bundle.platform === "browser") checkBrowserBundle(metafile);
    metafiles.push(metafile);
  }
  await writeThirdPartyNotices(metafiles, "dist/ThirdPartyNotices.txt");
}
