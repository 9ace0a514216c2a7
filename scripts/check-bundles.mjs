/**
 * A browser has no modules but those in the bundle, and `vscode`, which the extension host gives.
 *
 * @param {import("esbuild").Metafile} metafile what esbuild says of a bundle that has to run in browsers
 * @throws when the bundle asks for another module, as for one of Node's
 */
export function checkBrowserBundle({ outputs }) {
  for (const [bundle, { imports }] of Object.entries(outputs)) {
    const missing = imports.filter(({ external, path }) => external && path !== "vscode").map(({ path }) => path);
    if (missing.length > 0) throw new Error(`${bundle} runs in browsers, which have no ${missing.join(", ")}`);
  }
}

/**
 * The compiler takes half a second to load and would block the extension host, so it may be in the server only.
 *
 * @param {import("esbuild").Metafile} metafile what esbuild says of the extension's bundle
 * @throws when the extension's bundle holds the TypeScript compiler or anything of the analyzer
 */
export function checkExtensionBundle(metafile) {
  const forbidden = Object.keys(metafile.inputs).filter((input) =>
    /node_modules\/(typescript|ts-morph|@ts-morph)\/|src\/(analyzer|catalog|checks|permissions|policy|service)\//.test(
      input,
    ),
  );
  if (forbidden.length > 0) throw new Error(`The extension's bundle must not contain ${forbidden.join(", ")}`);
}
