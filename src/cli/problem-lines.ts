import type { FileProblem } from "../service/index.ts";

/** A problem on one line, as compilers write it: `file:line:column severity code message`, counted from one. */
export function problemLine(
  file: string,
  { range: { start }, severity, code, message }: Omit<FileProblem, "uri">,
): string {
  const place = `${file}:${start.line + 1}:${start.character + 1}`;
  return `${place} ${severity} ${code} ${message.replace(/\s+/g, " ")}\n`;
}
