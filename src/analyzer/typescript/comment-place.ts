import { ts } from "ts-morph";
import { parseDiagnostics } from "./syntax/parse.ts";

/** What the compiler says where a text ends inside of a comment or of a template literal. */
const unended: readonly number[] = [1010, 1160];

/**
 * Whether a comment could stand at the start of a line, where a string of several lines or a comment does not go over it.
 * What comes behind that place is not looked at.
 *
 * @param offset of the start of the line, in UTF-16 code units.
 */
export function takesComment(text: string, offset: number): boolean {
  const before = ts.createSourceFile("deploy.ts", text.slice(0, offset), ts.ScriptTarget.Latest, false);
  return !parseDiagnostics(before).some(({ code }) => unended.includes(code));
}
