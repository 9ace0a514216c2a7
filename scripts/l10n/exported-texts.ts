import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getL10nJson, type l10nJsonFormat } from "@vscode/l10n-dev";
import { defaultsOf, listKeys } from "../../src/policy/index.ts";
import { projectFolder } from "../host/project.ts";

/**
 * The texts of all calls of `l10n.t` in `src/`, and what is said of Jets' defaults, which is data; sorted, each under the
 * key by which translations know it.
 */
export async function exportedTexts(): Promise<l10nJsonFormat> {
  const names = readdirSync(path.join(projectFolder, "src"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts")).map((name) => path.join(projectFolder, "src", name));
  const contents = files.map((file) => readFileSync(file, "utf8")).filter((text) => text.includes("l10n.t("));
  const texts = await getL10nJson(contents.map((text) => ({ contents: text, extension: ".ts" })));
  return Object.fromEntries(
    [...Object.entries(texts), ...textsOfDefaults()].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function textsOfDefaults(): [string, string][] {
  const defaults = listKeys.flatMap((list) => defaultsOf(list));
  const texts = defaults.flatMap(({ consequence, uses }) => [consequence, ...uses.map(({ what }) => what)]);
  return texts.map((text) => [text, text]);
}
