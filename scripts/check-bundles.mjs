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
