import { ts } from "ts-morph";

/** Whether a statement only tells the compiler about something that exists elsewhere. */
export function isAmbient(node: ts.Node): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}
