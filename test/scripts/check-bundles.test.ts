import assert from "node:assert/strict";
import { build, type Plugin } from "esbuild";
import { checkBrowserBundle, checkExtensionBundle } from "../../scripts/check-bundles.mjs";

describe("the check of a bundle", () => {
  it("lets a browser have vscode and what is in the bundle", async () => {
    checkBrowserBundle(await metafileOf('import "vscode"; import "./inside";'));
  });

  it("refuses a browser modules of Node, also where their absence is caught", async () => {
    const metafile = await metafileOf('try { require("perf_hooks"); } catch {}');
    assert.throws(() => {
      checkBrowserBundle(metafile);
    }, /perf_hooks/);
  });

  it("refuses the extension the compiler", async () => {
    const metafile = await metafileOf('import "./node_modules/ts-morph/x";');
    assert.throws(() => {
      checkExtensionBundle(metafile);
    }, /ts-morph/);
  });
});

/** What esbuild says of a bundle of this module, and of empty ones that it imports by their paths. */
async function metafileOf(contents: string) {
  const empty: Plugin = {
    name: "empty",
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\// }, ({ path }) => ({ path, namespace: "empty" }));
      bundler.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
    },
  };
  const { metafile } = await build({
    stdin: { contents },
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    plugins: [empty],
    metafile: true,
    write: false,
  });
  return metafile;
}
