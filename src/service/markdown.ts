/** Text as Markdown that shows exactly that text: no character of it formats, links or starts HTML. */
export function escapeText(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~&:]/g, "\\$&");
}

/** Text as a span of code, with as many backticks around it as it takes. */
export function codeSpan(text: string): string {
  const content = onOneLine(text);
  if (content.trim() === "") return "` `";
  const fence = "`".repeat(longestRun(content) + 1);
  const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** Text as a fenced block of code in a language that the editor highlights. */
export function codeBlock(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

/** Paragraphs of Markdown as one text; those that are empty are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
