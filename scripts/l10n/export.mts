/** Writes the texts of the source into l10n/bundle.l10n.json, from which they are translated. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { projectFolder } from "../host/project.ts";
import { exportedTexts } from "./exported-texts.ts";

const file = path.join(projectFolder, "l10n", "bundle.l10n.json");
const style = await resolveConfig(file);
await writeFile(file, await format(JSON.stringify(await exportedTexts()), { ...style, filepath: file }));
