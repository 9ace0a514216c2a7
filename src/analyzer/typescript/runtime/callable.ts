import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import type { CallableNode } from "./functions.ts";
import { FileThrows } from "./interruptions.ts";
import type { Value } from "./value.ts";

/** Whether a value certainly cannot be called. */
export function isNoFunction(value: Value): boolean {
  switch (value.type) {
    case "primitive":
    case "list":
    case "collection":
    case "iterator":
    case "regex":
      return true;
    case "object":
      return value.part.current !== "other";
    case "function":
    case "native":
    case "unknown":
      return false;
  }
}

/** @throws FileThrows when a value certainly cannot be called */
export function checkCallable(value: Value, node: ts.Node): void {
  if (isNoFunction(value)) throw new FileThrows(node, l10n.t("what is called here is not a function"));
}

/** Whether `new` certainly cannot make anything of a value: only functions written with `function` and classes are made for it. */
export function isNoConstructor(value: Value): boolean {
  if (value.type !== "function") return isNoFunction(value);
  const { node } = value;
  if (ts.isClassLike(node)) return false;
  return !(ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) || isAsyncOrGenerator(node);
}

/** Whether a function gives a promise or an iterator, and its code runs at another time. */
export function isAsyncOrGenerator(node: CallableNode): boolean {
  if (node.asteriskToken !== undefined) return true;
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

/** @throws FileThrows when something that takes a class is certainly given none */
export function checkConstructor(value: Value, node: ts.Node): void {
  if (isNoConstructor(value)) throw new FileThrows(node, l10n.t("what is used as a class here is none"));
}
