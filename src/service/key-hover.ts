import * as l10n from "@vscode/l10n";
import type { ListKey } from "../policy/index.ts";
import { documentationLink, documentedKeys, type DocumentedKey } from "./key-documentation.ts";
import { listLines } from "./list-lines.ts";
import { codeBlock, codeSpan, escapeText, paragraphs } from "./markdown.ts";
import { overriddenList, type DeployModel } from "./model.ts";
import { contentText } from "./role-summary.ts";

/** What a key of the configuration is for, and what it gives in this file, as Markdown. */
export function keyText(model: DeployModel, name: DocumentedKey["name"]): string {
  const { path, documentation } = documentedKeys[name];
  const result =
    name === "ci" || name === "iam" ? l10n.t("In this file: {0}.", contentText(model)) : listNow(model, name);
  return paragraphs(`**${codeSpan(path)}**`, documentation(), result, documentationLink);
}

function listNow(model: DeployModel, list: ListKey): string {
  const lines = listLines(model, list);
  if (lines.length === 0) return paragraphs(l10n.t("In this file it gives nothing."), warningsOf(model, list));
  const indent = /^ */.exec(lines[0]?.text ?? "")?.[0].length ?? 0;
  const shown = lines.slice(0, longestList).map(({ text }) => text.slice(indent));
  const more = moreLines(lines.length - longestList);
  return paragraphs(
    l10n.t("In this file it gives:"),
    codeBlock("yaml", [...shown, ...more].join("\n")),
    warningsOf(model, list),
  );
}

function moreLines(count: number): readonly string[] {
  if (count <= 0) return [];
  return [count === 1 ? l10n.t("# … 1 more line") : l10n.t("# … {0} more lines", count)];
}

/** How many lines of YAML a hover holds. */
const longestList = 60;

function warningsOf(model: DeployModel, list: ListKey): string {
  const problems = model.problems.filter((problem) => overriddenList(problem) === list);
  return paragraphs(
    ...problems.map(({ severity, message }) => `${severity === "warning" ? "⚠️ " : ""}${escapeText(message)}`),
  );
}
