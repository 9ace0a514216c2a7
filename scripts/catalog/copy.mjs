import { cp, mkdir } from "node:fs/promises";

/** Puts the data of the catalog where the bundles look for it; `facts.json` is in the bundles themselves. */
export async function copyCatalog() {
  await mkdir("dist/data", { recursive: true });
  for (const file of ["actions.txt", "services.txt", "managed-policies.txt"]) {
    await cp(`src/catalog/data/${file}`, `dist/data/${file}`);
  }
}
