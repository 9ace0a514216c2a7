/** A piece of a pattern that takes no part of another: a character, a class, a bracket of a group, a bar. */
interface Token {
  readonly kind: "atom" | "open" | "close" | "bar" | "assertion";
  readonly source: string;
  /** How often it may be repeated; 1 where nothing is said. */
  readonly most: number;
  /** Whether the number of its repetitions is open. */
  readonly varies: boolean;
}

const tokens = new RegExp(
  [
    String.raw`(?<close>\))`,
    String.raw`(?<open>\((?:\?(?:[:=!]|<[=!]|<[^>=!][^>]*>))?)`,
    String.raw`(?<bar>\|)`,
    String.raw`(?<assertion>[\^$]|\\[bB])`,
    String.raw`(?<atom>\[(?:\\[^]|[^\]\\])*\]|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\k<[^>]*>|\\[pP]\{[^}]*\}|\\\d+|\\[^]|[^])`,
  ].join("|"),
  "y",
);

const quantifiers = /(?:[*+?]|\{(?<least>\d+)(?<comma>,(?<most>\d*))?\})\??/y;

/**
 * About how many characters a search looks at in the worst case: each character that a repetition may take or leave
 * multiplies the ways that are tried. Infinity where that may grow without measure.
 */
export function searchCost(source: string, flags: string, length: number): number {
  const pattern = tokenize(source);
  if (flags.includes("v") || hasNestedRepetition(pattern)) return Infinity;
  const open = pattern.filter((token, index) => token.most > 1 && isOpenEnded(pattern, index, flags)).length;
  const options = pattern.filter(({ most, varies }) => most === 1 && varies).length;
  const ways = pattern.filter(({ kind }) => kind === "bar").length + 1;
  return (length + 1) ** (2 + open) * 2 ** options * ways;
}

function tokenize(source: string): readonly Token[] {
  const found: Token[] = [];
  for (let offset = 0; offset < source.length;) {
    tokens.lastIndex = offset;
    const groups: Readonly<Record<string, string | undefined>> = tokens.exec(source)?.groups ?? {};
    const [kind, text] = Object.entries(groups).find(([, matched]) => matched !== undefined) as [Token["kind"], string];
    const quantifier = quantifierAt(source, offset + text.length);
    found.push({ kind, source: text, most: quantifier.most, varies: quantifier.varies });
    offset += text.length + quantifier.length;
  }
  return found;
}

function quantifierAt(source: string, offset: number): Pick<Token, "most" | "varies"> & { readonly length: number } {
  quantifiers.lastIndex = offset;
  const match = quantifiers.exec(source);
  if (match === null) return { most: 1, varies: false, length: 0 };
  const { length } = match[0];
  if (match[0].startsWith("?")) return { most: 1, varies: true, length };
  const { least, comma, most } = match.groups ?? {};
  if (least === undefined) return { most: Infinity, varies: true, length };
  return comma === undefined
    ? { most: Number(least), varies: false, length }
    : { most: most === "" ? Infinity : Number(most), varies: least !== most, length };
}

/** Whether a group is repeated that has repetitions or choices within. */
function hasNestedRepetition(pattern: readonly Token[]): boolean {
  const starts: number[] = [];
  return pattern.some(({ kind, most }, index) => {
    if (kind === "open") starts.push(index);
    if (kind !== "close") return false;
    const within = pattern.slice(starts.pop() ?? 0, index);
    return most > 1 && within.some((token) => token.kind === "bar" || token.most > 1 || token.varies);
  });
}

/** Whether a repetition may end at several places, as it cannot where what comes next is nothing that it takes. */
function isOpenEnded(pattern: readonly Token[], index: number, flags: string): boolean {
  const token = pattern[index];
  if (token?.varies !== true) return false;
  const next = pattern.slice(index + 1).find(({ kind }) => kind !== "close");
  if (next === undefined) return false;
  if (token.kind !== "atom" || next.kind !== "atom" || next.varies) return true;
  const character = /^\\?([^\w\\.]|(?<!\\)\w)$/.exec(next.source)?.[1];
  if (character === undefined) return true;
  return new RegExp(`^(?:${token.source})$`, flags.replace(/[gy]/g, "")).test(character);
}
