import { ts } from "ts-morph";
import { isAssignment, isWrapper, outermostWrapper } from "./unwrap.ts";

/** Whether an expression stands where something is assigned to it, or where it is deleted. */
export function isAssigned(expression: ts.Expression): boolean {
  for (let node: ts.Node = expression; ; node = node.parent) {
    const { parent } = node;
    if (ts.isBinaryExpression(parent)) return parent.left === node && isAssignment(parent.operatorToken.kind);
    if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return isStep(parent.operator);
    if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
    if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.name === node;
    if (ts.isDeleteExpression(parent)) return true;
    if (!isWrapper(parent) && !isPartOfPattern(parent)) return false;
  }
}

/** Whether an expression is what a call or a tagged template calls. */
export function isCalled(expression: ts.Expression): boolean {
  const callee = outermostWrapper(expression);
  const { parent } = callee;
  return (ts.isCallExpression(parent) && parent.expression === callee) || ts.isTaggedTemplateExpression(parent);
}

/** Whether an access stands where the property is deleted. */
export function isDeleted(access: ts.Expression): boolean {
  return ts.isDeleteExpression(outermostWrapper(access).parent);
}

/** The access that asks for a member of what an expression gives, if that is what it is for. */
export function memberAfter(node: ts.Expression): { readonly access: ts.Expression; readonly key: string } | undefined {
  const base = outermostWrapper(node);
  const access = base.parent;
  if (ts.isPropertyAccessExpression(access) && access.expression === base) return { access, key: access.name.text };
  const isElement = ts.isElementAccessExpression(access) && access.expression === base;
  if (!isElement || !ts.isStringLiteralLike(access.argumentExpression)) return undefined;
  return { access, key: access.argumentExpression.text };
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** The patterns on the left of an assignment are literals to the parser. */
function isPartOfPattern(node: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node)
  );
}
