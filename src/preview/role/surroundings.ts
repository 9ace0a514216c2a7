import * as l10n from "@vscode/l10n";
import type { PolicyLines } from "./policies.ts";

/** What a line of the YAML of a role stands in. */
export interface Surrounding {
  /** As the YAML spells it; `statement 2` where it has no name. */
  readonly name: string;
  /** The index of its first line. */
  readonly line: number;
}

/**
 * The key of the role, the policy and the statement that a line stands in, the outer one first. A line that begins one
 * stands in it.
 */
export function surroundingsOf(
  texts: readonly string[],
  policies: readonly PolicyLines[],
  line: number,
): readonly Surrounding[] {
  const key = texts.findLastIndex((text, at) => at <= line && isRoleKey(text));
  const policy = policies.find(({ start, end }) => start <= line && line < end);
  return [
    ...(key < 0 ? [] : [{ name: texts[key]?.split(":", 1)[0] ?? "", line: key }]),
    ...(policy === undefined
      ? []
      : [{ name: policy.name, line: policy.start }, ...statementAround(texts, policy, line)]),
  ];
}

/** The keys of the role stand at the left. */
function isRoleKey(text: string): boolean {
  return /^\w/.test(text);
}

/** The statements of a policy are items that stand eight spaces from the left, below their key. */
function statementAround(texts: readonly string[], { start, end }: PolicyLines, line: number): readonly Surrounding[] {
  const key = texts.indexOf("      Statement:", start);
  const starts = texts.flatMap((text, at) => (key < at && at < end && text.startsWith("        - ") ? [at] : []));
  const number = key < start ? -1 : starts.findLastIndex((at) => at <= line);
  const [first, following = end] = [starts[number], starts[number + 1]];
  // What is indented less than what an item has belongs to the policy again.
  if (first === undefined || !/^ {8}(?:- | {2})/.test(texts[line] ?? "")) return [];
  return [{ name: sidIn(texts.slice(first, following)) ?? l10n.t("statement {0}", number + 1), line: first }];
}

function sidIn(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => /^ {8}(?:- | {2})Sid: (.+)$/.exec(text)?.[1] ?? [])[0];
}
