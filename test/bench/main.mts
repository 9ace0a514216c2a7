/** `npm run bench`: measures a bundle, as the product is one. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleProgram } from "../support/bundle.mts";

const pathOf = (relative: string): string => JSON.stringify(fileURLToPath(new URL(relative, import.meta.url)));

const bench = await bundleProgram("bench/bench", {
  "import.meta.dirname": pathOf("../../src/catalog"),
  __dirname: pathOf("../support"),
});
await import(pathToFileURL(bench).href);
