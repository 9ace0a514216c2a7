import type { SourceRange } from "../../policy/index.ts";

type Stretch = Pick<SourceRange, "start" | "end">;

/**
 * What to cut from a text to take an item out of an array or call: the item with a comma and the space around it.
 *
 * @returns undefined where no array or call is to be seen around it
 */
export function stretchOfItem(text: string, { start, end }: Stretch): Stretch | undefined {
  const before = /([[,])(\s*)$/.exec(text.slice(Math.max(0, start - reach), start));
  const after = /^(\s*)([\],)])([ \t]*)/.exec(text.slice(end, end + reach));
  if (before === null || after === null) return undefined;
  const [, opening = "", spaceBefore = ""] = before;
  const [whole = "", , closing = ""] = after;
  if (opening === ",") return { start: start - spaceBefore.length - 1, end };
  return { start, end: closing === "," ? end + whole.length : end };
}

/** How far the commas around an item are looked for. */
const reach = 500;
