import * as l10n from "@vscode/l10n";
import { policiesIn, type PolicyLines } from "./policies.ts";

/** What a line of the YAML of a role stands in, and the index of the line that this begins with. */
export interface Surrounding {
  readonly name: string;
  readonly line: number;
}

/** The policy and the statement that a line stands in, as far as they begin above it; the outer one first. */
export function surroundingsOf(texts: readonly string[], line: number): readonly Surrounding[] {
  const policy = policiesIn(texts).find(({ start, end }) => start < line && line < end);
  if (policy === undefined) return [];
  const statement = statementAround(texts, policy, line);
  return [{ name: policy.name, line: policy.start }, ...(statement === undefined ? [] : [statement])];
}

/** The statements of a policy are items that stand eight spaces from the left, below their key. */
function statementAround(texts: readonly string[], { start, end }: PolicyLines, line: number): Surrounding | undefined {
  const key = texts.indexOf("      Statement:", start);
  const starts = texts.flatMap((text, at) => (key < at && at < end && text.startsWith("        - ") ? [at] : []));
  const number = key < start ? -1 : starts.findLastIndex((at) => at <= line);
  const [first, following = end] = [starts[number], starts[number + 1]];
  // What is indented less than an item belongs to the policy again.
  if (first === undefined || first === line || texts[line]?.startsWith("          ") !== true) return undefined;
  return { name: sidIn(texts.slice(first, following)) ?? l10n.t("statement {0}", number + 1), line: first };
}

function sidIn(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => /^ {8}(?:- | {2})Sid: (.+)$/.exec(text)?.[1] ?? [])[0];
}
