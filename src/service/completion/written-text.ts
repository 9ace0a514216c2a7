/** A stretch of the text, in offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A string as it is written. */
export interface WrittenString extends Stretch {
  /** The quote that it begins with. */
  readonly quote: string;
  /** Whether the quote at its end is there; somebody may still be typing. */
  readonly isClosed: boolean;
}

/**
 * What stands between the quotes of a string; undefined for an expression that is no string, or is one on several lines or
 * with values in it. Where the closing quote is missing it ends where what is likely a name does, and not at the end of
 * the line.
 */
export function contentOfString(text: string, { start, end }: Stretch): WrittenString | undefined {
  const quote = text.charAt(start);
  if (!/["'`]/.test(quote)) return undefined;
  const contentEnd = endOfContent(text, { start, end });
  if (contentEnd < end - 1) return undefined;
  const content = text.slice(start + 1, contentEnd);
  if (contentEnd >= end) return { quote, start: start + 1, end: start + 1 + nameAtStart(content), isClosed: false };
  const isPlain = !/[\r\n]/.test(content) && !(quote === "`" && content.includes("${"));
  return isPlain ? { quote, start: start + 1, end: contentEnd, isClosed: true } : undefined;
}

/** The place of the quote that closes a string; the end of the string, or beyond, where there is none. */
function endOfContent(text: string, { start, end }: Stretch): number {
  let at = start + 1;
  while (at < end && text[at] !== text[start]) at += text[at] === "\\" ? 2 : 1;
  return at;
}

function nameAtStart(content: string): number {
  return /^[\w:*?/.${}<>-]*/.exec(content)?.[0].length ?? 0;
}

/** What is within the brackets of a list or an object; while the closing one is missing, with the blanks behind. */
export function insideOfBrackets(text: string, { start, end }: Stretch): Stretch | undefined {
  if (!/[[{]/.test(text.charAt(start))) return undefined;
  if (/[\]}]/.test(text.charAt(end - 1))) return { start: start + 1, end: end - 1 };
  const blanks = /^\s*/.exec(text.slice(end, end + mostLooked))?.[0].length ?? 0;
  return { start: start + 1, end: end + blanks };
}

/** Whether a new entry of a list or an object can begin at a place: behind a bracket or a comma, and in no comment. */
export function beginsEntry(text: string, offset: number): boolean {
  const shown = before(text, offset);
  const isInComment = /\/\/[^\n"'`]*$|\/\*[^*]*$/.test(shown);
  return !isInComment && /[[{,(](?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*$/.test(shown);
}

/** Whether the first argument of a call that adds to a list begins at a place. */
export function beginsArgument(text: string, offset: number): boolean {
  return /\.(?:push|unshift)\(\s*$/.test(before(text, offset));
}

/** The name that is being typed before a place, which may be empty. */
export function nameBefore(text: string, offset: number): Stretch {
  const name = /[\w$]*$/.exec(before(text, offset))?.[0] ?? "";
  return { start: offset - name.length, end: offset };
}

/** Whether a colon follows, so that a key before it has its value already. */
export function isBeforeColon(text: string, offset: number): boolean {
  return /^["'`]?\s*:/.test(text.slice(offset, offset + mostLooked));
}

/** How far around a place is looked for what it is in, in characters. */
const mostLooked = 200;

function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - mostLooked), offset);
}
