/**
 * What a translation must leave as it is, sorted: placeholders, code in backticks, what is bold, and the targets of links.
 */
export function marksOf(text: string): string[] {
  const found = text.matchAll(/\{\w+\}|`[^`]*`|\*\*[^*]+\*\*|(?<=\])\([^)]*\)/g);
  return [...found].map(([mark]) => mark).sort();
}
