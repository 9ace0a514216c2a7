/**
 * Bundles everything into dist/: the extension, the language server, the preview's script, the command line and the
 * library. `--watch` rebuilds on every change, `--production` minifies for release.
 */
import { context, build } from "esbuild";
import { existsSync } from "node:fs";
import { checkExtensionBundle } from "./check-bundles.mjs";
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

/** The server answers `initialize` before it loads the compiler, which is why that is in a file of its own. */
const serviceApart = {
  name: "service-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/service\/index\.ts$/ }, () => ({ path: "./service.js", external: true }));
  },
};

const bundles = [
  { ...node, entryPoints: ["src/extension/main.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  {
    ...node,
    entryPoints: ["src/server/main.ts"],
    outfile: "dist/server.js",
    plugins: [serviceApart],
    // Node's import() scans the whole file for its exports first; require() loads it in half the time.
    supported: { "dynamic-import": false },
  },
  { ...node, entryPoints: ["src/service/index.ts"], outfile: "dist/service.js" },
  { ...node, entryPoints: ["src/library/index.ts"], outfile: "dist/index.js", plugins: [serviceApart] },
  {
    ...node,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    plugins: [serviceApart],
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...common,
    entryPoints: ["src/preview/main.ts"],
    outfile: "dist/preview.js",
    platform: "browser",
    target: "es2022",
    format: "iife",
  },
].filter(({ entryPoints: [entry] }) => existsSync(entry));

await finishLibrary();
await copyCatalog();

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const metafiles = [];
  for (const bundle of bundles) {
    const { metafile } = await build(bundle);
    if (bundle.outfile === "dist/extension.js") checkExtensionBundle(metafile);
    metafiles.push(metafile);
  }
  await writeThirdPartyNotices(metafiles, "dist/ThirdPartyNotices.txt");
}
