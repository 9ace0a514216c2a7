import { ts } from "ts-morph";
import { isAmbient } from "./ambient.ts";
import { callbackBody, callbackOf, type FunctionLiteral } from "./callback-body.ts";

/** The member that stands for the name itself: it is used as a whole, or with a member that is computed. */
export const wholeName = "";

/** The member that stands for the declaration of the name, by an import or a parameter. */
export const declaredName = " ";

/** The member that stands for the declaration of a variable, or of anything else that is the file's own. */
export const variableName = "  ";

/**
 * The names that a statement uses, with the members that are taken of each: `config.lambda.x = y` gives
 * `config → {lambda}` and `y → {wholeName}`.
 */
export type NamesUsed = ReadonlyMap<string, ReadonlySet<string>>;

/** The names that a statement uses or declares; names of properties and of types are none. */
export function namesUsedBy(statement: ts.Statement): NamesUsed {
  return namesOutside(statement, undefined);
}

/** The names that a statement uses around the statements of its callback, which are asked for one by one. */
export function namesUsedAroundCallback(statement: ts.Statement): NamesUsed {
  return namesOutside(statement, callbackBody(statement));
}

function namesOutside(statement: ts.Statement, hole: ts.Node | undefined): NamesUsed {
  const names = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (node === hole || isType(node)) return;
    if (ts.isIdentifier(node)) addName(names, node);
    else ts.forEachChild(node, visit);
  };
  visit(statement);
  return names;
}

/** The name of the configuration in the callback of a statement that configures: `c` of `configure((c) => {…})`. */
export function configurationName(statement: ts.Statement): string | undefined {
  const callback = callbackOf(statement);
  if (callback === undefined || !mayConfigure(statement, callback)) return undefined;
  const name = callback.parameters[0]?.name;
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
}

function mayConfigure(statement: ts.Statement, { parent }: FunctionLiteral): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (!ts.isCallExpression(parent)) return false;
  const { expression } = parent;
  return (ts.isPropertyAccessExpression(expression) ? expression.name : expression).getText() === "configure";
}

function addName(names: Map<string, Set<string>>, node: ts.Identifier): void {
  if (isPropertyName(node)) return;
  const members = names.get(node.text) ?? new Set<string>();
  for (const member of membersTaken(node)) members.add(member);
  names.set(node.text, members);
}

/** Whether a node only tells the compiler about types, and is nothing at run time. */
export function isType(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
}

/** Whether an identifier is the name of a property, and no variable. */
export function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isEnumMember(parent);
  return isMember && parent.name === node;
}

function membersTaken(node: ts.Identifier): readonly string[] {
  const { parent } = node;
  if (isGivenName(parent) && parent.name === node) return [declaredName];
  if (ts.isVariableDeclaration(parent) && parent.name === node) return namesOfVariable(parent);
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    return [ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : wholeName];
  }
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) return destructuredMembers(parent.name);
  return [wholeName];
}

/** `declare const config` only says that it is there. */
function namesOfVariable({ parent }: ts.VariableDeclaration): readonly string[] {
  return ts.isVariableStatement(parent.parent) && isAmbient(parent.parent) ? [declaredName] : [wholeName, variableName];
}

function isGivenName(node: ts.Node): node is ts.Node & { readonly name?: ts.Node } {
  return ts.isParameter(node) || ts.isImportSpecifier(node) || ts.isImportClause(node) || ts.isNamespaceImport(node);
}

function destructuredMembers(pattern: ts.BindingName): readonly string[] {
  if (!ts.isObjectBindingPattern(pattern)) return [wholeName];
  return pattern.elements.map(({ dotDotDotToken, propertyName, name }) => {
    const key = propertyName ?? name;
    return dotDotDotToken === undefined && ts.isIdentifier(key) ? key.text : wholeName;
  });
}
