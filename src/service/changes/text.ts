import { isSettled, wideningWord, type ChangeRow } from "../../protocol/index.ts";
import { placeText, summaryOf, type ChangesTable } from "./table.ts";

/** A comparison as lines of text: what they amount to, then a line for each row with its notes below it. */
export function changesText(table: ChangesTable): string {
  const { rows, baseName } = table;
  const [settled, changed] = [rows.filter(isSettled), rows.filter((row) => !isSettled(row))];
  const blocks = [changed, settled].filter((block) => block.length > 0);
  const lines = blocks.map((block) => block.flatMap((row) => rowLines(row, table)).join("\n"));
  return `${[`Compared with ${baseName}: ${summaryOf(table)}`, ...lines].join("\n\n")}\n`;
}

const signs: Readonly<Record<ChangeRow["change"], string>> = { added: "+", removed: "-", kept: " " };

function rowLines(row: ChangeRow, table: ChangesTable): readonly string[] {
  const sign = `${signs[row.change]}${row.isCertain ? " " : "?"}`;
  const tag = wideningWord(row) === "" ? "" : `[${wideningWord(row)}] `;
  const resources = row.resources.length === 0 ? "" : ` on ${row.resources.join(", ")}`;
  const condition = row.condition === undefined ? "" : ` if ${row.condition}`;
  const policy = row.policy === "" ? "" : ` of ${policyText(row)}`;
  const place = placeText(row.origin, table);
  const line = `${sign} ${tag}${whatOf(row)}${policy}${place === "" ? "" : ` (${place})`}${resources}${condition}`;
  return [line, ...row.notes.map((note) => `     ${note}`)].map((text) => text.replace(/\s*\n\s*/g, " "));
}

/** In which policy a row is, and in which it was. */
function policyText({ policy, policyBefore }: ChangeRow): string {
  return policyBefore === undefined ? policy : `${policy}, before in ${policyBefore}`;
}

function whatOf({ kind, effect, action }: ChangeRow): string {
  return [kind === "managed-policy" ? "Managed policy" : effect, action].filter(Boolean).join(" ");
}
