import * as l10n from "@vscode/l10n";
import { URI } from "vscode-uri";
import {
  baseNames,
  changeWord,
  isSettled,
  wideningWord,
  type ChangeRow,
  type ChangesModel,
} from "../../protocol/index.ts";
import { codeSpan, escapeText, paragraphs } from "../markdown.ts";
import { projectPlace } from "../project.ts";
import { placeText, summaryOf, type ChangesTable } from "./table.ts";

/** A comparison as Markdown for a pull request: a table of what is changed, and a folded one of what is kept. */
export function changesMarkdown(table: ChangesTable): string {
  const { rows } = table;
  const baseName = escapeText(table.baseName);
  const [settled, changed] = [rows.filter(isSettled), rows.filter((row) => !isSettled(row))];
  const parts = [
    `**${l10n.t("IAM role, compared with {0}", baseName)}**`,
    summaryOf({ ...table, baseName }),
    tableOf(changed, table),
    ...(settled.length === 0
      ? []
      : [`<details>\n<summary>${l10n.t("{0} kept", settled.length)}</summary>`, tableOf(settled, table), "</details>"]),
  ];
  return `${paragraphs(...parts)}\n`;
}

/** The same of what the preview shows, with files named by their paths in the project. */
export function projectMarkdown({ uri, base, rows, baseNotes }: ChangesModel): string {
  const root = URI.parse(projectPlace(uri)?.folder ?? uri).path.replace(/(?:config\/jets|[^/]*)$/, "");
  const nameOf = (file: string) => {
    const { path } = URI.parse(file);
    return path.startsWith(root) ? path.slice(root.length) : path;
  };
  return changesMarkdown({ rows, baseNotes, baseName: baseNames[base], nameOf });
}

function tableOf(rows: readonly ChangeRow[], table: ChangesTable): string {
  if (rows.length === 0) return "";
  const titles = titlesOfColumns();
  const lines = [titles, titles.map(() => "---"), ...rows.map((row) => cellsOf(row, table))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function titlesOfColumns(): readonly string[] {
  return [
    l10n.t("Change"),
    l10n.t("Effect"),
    l10n.t("Action"),
    l10n.t("Resource"),
    l10n.t("Condition"),
    l10n.t("Policy"),
    l10n.t("Source"),
  ];
}

function cellsOf(row: ChangeRow, table: ChangesTable): readonly string[] {
  const { kind, effect, action, resources, condition, policy, policyBefore, notes, origin } = row;
  return [
    [changeCell(row), ...notes.map((note) => `<br>${escapeText(note)}`)].join(""),
    escapeText(kind === "managed-policy" ? l10n.t("managed policy") : effect),
    codeCell(action),
    resources.map(codeCell).join("<br>"),
    condition === undefined ? "" : codeCell(condition),
    [codeCell(policy), ...(policyBefore === undefined ? [] : [l10n.t("before in {0}", codeCell(policyBefore))])].join(
      "<br>",
    ),
    origin.kind === "default" ? placeText(origin, table) : codeCell(placeText(origin, table)),
  ];
}

function changeCell(row: ChangeRow): string {
  const widening = wideningWord(row);
  return widening === "" ? escapeText(changeWord(row)) : `⚠️ ${escapeText(changeWord(row))}, **${widening}**`;
}

/** A table ends its cell at each bar, also within code. */
function codeCell(text: string): string {
  return text === "" ? "" : codeSpan(text).replaceAll("|", "\\|");
}
