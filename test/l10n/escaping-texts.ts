import { ts } from "ts-morph";

/** A text that a person may read and that is not translated. */
export interface EscapingText {
  readonly line: number;
  readonly text: string;
}

/**
 * The texts of a file that look like words for a person and do not stand in a call of `l10n.t`: two words with a space
 * between them anywhere, and any word where something is shown.
 */
export function escapingTexts(source: string): readonly EscapingText[] {
  const file = ts.createSourceFile("file.ts", source, ts.ScriptTarget.Latest, true);
  const found: EscapingText[] = [];
  const visit = (node: ts.Node): void => {
    if (isNoWording(node)) return;
    const text = writtenText(node);
    if (text !== undefined && (isWording(text) || (isShown(node) && /\p{L}{2}/u.test(text)))) {
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** The calls of `l10n.t` that run when their module is loaded, at which time nobody has said which language to speak. */
export function earlyTexts(source: string): readonly string[] {
  const file = ts.createSourceFile("file.ts", source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || isFieldOfObjects(node)) return;
    if (isTranslation(node)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** What stands in a literal; the places of a template that are filled in are left out. */
function writtenText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("·");
  }
  return undefined;
}

function isWording(text: string): boolean {
  return /(\p{L}{2,}|\b[aA])[,;:’]? \p{L}{2,}/u.test(text);
}

/** What is never shown: types, imports, translated texts, errors of programmers, names of classes of style. */
function isNoWording(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (isTranslation(node)) return true;
  if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return true;
  return isStyle(node);
}

/** The element’s name and its classes in `element("p", "note", …)` and `button("link", …)`. */
function isStyle(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return false;
  const count = styleArguments.get(parent.expression.getText()) ?? 0;
  return parent.arguments.slice(0, count).some((argument) => argument === node);
}

const styleArguments = new Map([
  ["element", 2],
  ["button", 1],
]);

function isTranslation(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === "l10n.t";
}

function isFieldOfObjects(node: ts.Node): boolean {
  return ts.isPropertyDeclaration(node) && !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

/** Whether a literal is what a person is shown: the value of a property that is, or what a call shows. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && shown.test(parent.name.getText());
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left)) {
    return parent.right === node && shown.test(parent.left.name.text);
  }
  return ts.isCallExpression(parent) && showing.test(parent.expression.getText());
}

const shown =
  /^(title|label|placeHolder|placeholder|openLabel|saveLabel|detail|description|tooltip|message|textContent|aria(Label|Description|ValueText))$/;
const showing = /(^|\.)(show\w*Message|setStatusBarMessage|setText|element|button)$/;
