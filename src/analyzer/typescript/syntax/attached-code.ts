import { ts } from "ts-morph";
import { isAssigned } from "./uses.ts";

/** Whether code declares a function or a class. */
export function declaresCode(code: ts.Node): boolean {
  return hasWithin(code, (node) => ts.isFunctionLike(node) || ts.isClassLike(node));
}

/** Whether code may give a value something that runs when the value is read, gone through or converted. */
export function attachesCode(code: ts.Node): boolean {
  return hasWithin(code, (node) => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return attachingNames.has(node.text);
    if (ts.isElementAccessExpression(node)) return isComputed(node.argumentExpression) && isAssigned(node);
    if (ts.isComputedPropertyName(node)) return isComputed(node.expression);
    return (
      ts.isAccessor(node) || (ts.isFunctionLike(node) && "asteriskToken" in node && node.asteriskToken !== undefined)
    );
  });
}

/** The methods that the language itself calls, and what gives properties names that need not stand there. */
const attachingNames: ReadonlySet<string> = new Set([
  "toString",
  "valueOf",
  "toJSON",
  "toISOString",
  "__proto__",
  "setPrototypeOf",
  "defineProperty",
  "defineProperties",
  "fromEntries",
  "create",
  "Reflect",
  "__defineGetter__",
  "__defineSetter__",
]);

function isComputed(key: ts.Expression): boolean {
  return !ts.isStringLiteralLike(key) && !ts.isNumericLiteral(key);
}

function hasWithin(node: ts.Node, isIt: (node: ts.Node) => boolean): boolean {
  return isIt(node) || (ts.forEachChild(node, (child) => hasWithin(child, isIt) || undefined) ?? false);
}
