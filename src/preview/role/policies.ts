import * as l10n from "@vscode/l10n";

/** Where a policy stands in the YAML of a role. */
export interface PolicyLines {
  /** As the YAML spells it; `policy 2` where it has none. */
  readonly name: string;
  /** Tells it from others, even of the same name, while the role changes. */
  readonly key: string;
  /** The index of its first line. */
  readonly start: number;
  /** The index behind its last line. */
  readonly end: number;
}

/**
 * The policies in the YAML of a role. They are the items of the first list, so each begins with a dash behind two spaces,
 * and what belongs to it is indented by four at least.
 */
export function policiesIn(texts: readonly string[]): readonly PolicyLines[] {
  const key = texts.indexOf("Policies:");
  if (key < 0) return [];
  const policies: PolicyLines[] = [];
  for (let start = key + 1; texts[start]?.startsWith("  ") === true;) {
    const end = endOf(texts, start);
    if (texts[start]?.startsWith("  - ") === true) {
      const name = nameIn(texts.slice(start, end)) ?? l10n.t("policy {0}", policies.length + 1);
      policies.push({ name, key: keyAmong(policies, name), start, end });
    }
    start = end;
  }
  return policies;
}

/** A policy as YAML of its own: a list with this one item. */
export function policyText(texts: readonly string[], { start, end }: PolicyLines): string {
  return texts
    .slice(start, end)
    .map((text) => `${text.slice(2)}\n`)
    .join("");
}

function keyAmong(others: readonly PolicyLines[], name: string): string {
  const count = others.filter((other) => other.name === name).length;
  return count === 0 ? name : `${name}\n${count + 1}`;
}

function endOf(texts: readonly string[], start: number): number {
  let end = start + 1;
  while (texts[end]?.startsWith("    ") === true) end += 1;
  return end;
}

function nameIn(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => /^ {2}(?:- | {2})PolicyName: (.+)$/.exec(text)?.[1] ?? [])[0];
}
