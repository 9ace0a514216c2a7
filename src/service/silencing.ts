import type { TextDocument } from "vscode-languageserver-textdocument";

const directive = "jets-ci-iam-disable-next-line";

/** A comment that silences problems: `// jets-ci-iam-disable-next-line CODE, CODE -- reason`. */
export interface SilencingComment {
  /** The zero-based line that the comment stands on; it is about the line after it. */
  readonly line: number;
  readonly codes: readonly string[];
  /** The offset right after the last code: where another one is added. */
  readonly endOfCodes: number;
}

/** The silencing comments of a document, in order. Codes that do not exist are kept; they silence nothing. */
export function silencingComments(document: TextDocument): readonly SilencingComment[] {
  const text = document.getText();
  if (!text.includes(directive)) return [];
  return Array.from(text.matchAll(/(\/\/[ \t]*jets-ci-iam-disable-next-line[ \t]+)([^\r\n]*)/g), (match) => {
    const [, opening = "", rest = ""] = match;
    const codes = rest.split(/(?:^|[ \t])--/)[0]?.trimEnd() ?? "";
    return {
      line: document.positionAt(match.index).line,
      codes: codes.split(/[\s,]+/).filter((code) => code !== ""),
      endOfCodes: match.index + opening.length + codes.length,
    };
  });
}

/** The comment that silences a code, to be put on a line of its own. */
export function silencingComment(code: string): string {
  return `// ${directive} ${code}`;
}
