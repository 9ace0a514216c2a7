/**
 * A string literal with another value, in the quotes that it has; undefined when the text is no plain string literal, as
 * a template with parts in it is none.
 */
export function withValue(literal: string, value: string): string | undefined {
  const [, quote, content] = /^(["'`])((?:\\[^]|(?!\1)[^\\])*)\1$/.exec(literal) ?? [];
  if (quote === undefined || content === undefined) return undefined;
  if (quote === "`" && /(?<!\\)(?:\\\\)*\$\{/.test(content)) return undefined;
  return `${quote}${escaped(value, quote)}${quote}`;
}

/** A value as it stands between quotes. */
function escaped(value: string, quote: string): string {
  const characters = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"');
  const quoted = characters.replaceAll(quote, `\\${quote}`);
  return quote === "`" ? quoted.replaceAll("${", "\\${") : quoted;
}
