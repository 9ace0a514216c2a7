import type { Surrounding } from "./surroundings.ts";

/**
 * What a line says, as the way to it: the policy and the statement that it stands in, and the keys below these.
 *
 * @param surroundings of the line, the outer one first
 */
export function linePath(
  texts: readonly string[],
  surroundings: readonly Surrounding[],
  line: number,
): readonly string[] {
  const keys: string[] = [];
  let around = Infinity;
  for (let at = line; at >= (surroundings.at(-1)?.line ?? 0); at -= 1) {
    const { begin, column, key } = keyOf(texts[at] ?? "");
    if (at !== line && (key === undefined || column >= around)) continue;
    // A key of the role is a surrounding.
    if (key !== undefined && column > 0) keys.unshift(key);
    around = begin;
  }
  return [...surroundings.map(({ name }) => name), ...keys];
}

/** The key in a line, where it stands, and where the line begins, with the dash of a list’s item. */
function keyOf(text: string): { readonly begin: number; readonly column: number; readonly key: string | undefined } {
  const [lead = "", spaces = ""] = /^( *)(?:- +)*/.exec(text) ?? [];
  const key = /^(?!#)(.+?):(?: |$)/.exec(text.slice(lead.length))?.[1];
  return { begin: spaces.length, column: lead.length, key };
}
