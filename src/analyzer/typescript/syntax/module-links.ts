import { ts } from "ts-morph";
import { isAmbient } from "./ambient.ts";

/** What a file takes from other files and what it gives them, by its import and export statements alone. */
export interface ModuleLinks {
  /** The files and packages that are run before this one, in order; each as often as it is written. */
  readonly sources: readonly ModuleSource[];
  /** What each imported name stands for. */
  readonly imports: ReadonlyMap<string, ImportedName>;
  /** What each exported name stands for; `default` is one of them. */
  readonly exports: ReadonlyMap<string, ExportedName>;
  /** The specifiers of `export * from "…"`. */
  readonly stars: readonly string[];
  /** Whether what it exports is a value that replaces all names: `export = x`. */
  readonly exportsOneValue: boolean;
}

export interface ModuleSource {
  readonly specifier: string;
  /** The names that the import declares: TypeScript leaves an import out when all of them are types or not used. */
  readonly names: readonly string[];
  /** Whether it is run whatever is used of it: `import "./x"`, `export … from "./x"`. */
  readonly always: boolean;
}

export interface ImportedName {
  readonly specifier: string;
  /** The name that the other file exports it by; `*` for all of them as one object. */
  readonly name: string;
  readonly node: ts.Identifier;
}

/** A name of the file itself, or one that it passes on. */
export type ExportedName =
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "passed-on"; readonly specifier: string; readonly name: string };

/** The name by which a default export that has none is known in its file; no text can spell it. */
export const defaultExportName = "export default";

/** Whether a statement has a say in what the file takes from others or gives them. */
function isLink(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    hasModifier(statement, ts.SyntaxKind.ExportKeyword)
  );
}

/** Whether a statement that took the place of another changes nothing between files: it exports the same names. */
export function keepsLinks(older: ts.Statement, newer: ts.Statement): boolean {
  if (!isLink(older) && !isLink(newer)) return true;
  const [before, after] = [moduleLinks([older]), moduleLinks([newer])];
  if (before.sources.length + after.sources.length > 0 || before.exportsOneValue !== after.exportsOneValue)
    return false;
  return JSON.stringify([...before.exports]) === JSON.stringify([...after.exports]);
}

/** The links of a file, from the statements at its top level. */
export function moduleLinks(statements: readonly ts.Statement[]): ModuleLinks {
  const links = new LinkCollector();
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) links.addImport(statement);
    else if (ts.isExportDeclaration(statement)) links.addExport(statement);
    else if (ts.isImportEqualsDeclaration(statement)) links.addRequire(statement);
    else if (ts.isExportAssignment(statement)) links.addExportAssignment(statement);
    else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) links.addDeclaration(statement);
  }
  return links;
}

/** The links of a JSON file: its value is the default export, and each property is exported by its name. */
export function jsonLinks(statements: readonly ts.Statement[]): ModuleLinks {
  const links = new LinkCollector();
  links.exportLocal("default", defaultExportName);
  for (const { name } of jsonProperties(statements)) {
    if (ts.isStringLiteral(name)) links.exportLocal(name.text, name.text);
  }
  return links;
}

function jsonProperties([statement]: readonly ts.Statement[]): readonly ts.PropertyAssignment[] {
  if (statement === undefined || !ts.isExpressionStatement(statement)) return [];
  const { expression } = statement;
  return ts.isObjectLiteralExpression(expression) ? expression.properties.filter(ts.isPropertyAssignment) : [];
}

class LinkCollector implements ModuleLinks {
  readonly sources: ModuleSource[] = [];
  readonly imports = new Map<string, ImportedName>();
  readonly exports = new Map<string, ExportedName>();
  readonly stars: string[] = [];
  exportsOneValue = false;

  addImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): void {
    const specifier = textOf(moduleSpecifier);
    if (importClause === undefined) {
      this.sources.push({ specifier, names: [], always: true });
      return;
    }
    if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
    const names = [...importedNames(importClause)];
    for (const { node, name } of names) this.imports.set(node.text, { specifier, name, node });
    this.sources.push({ specifier, names: names.map(({ node }) => node.text), always: false });
  }

  addExport({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration): void {
    if (isTypeOnly) return;
    const specifier = moduleSpecifier === undefined ? undefined : textOf(moduleSpecifier);
    if (specifier !== undefined) this.sources.push({ specifier, names: [], always: true });
    if (exportClause === undefined) {
      if (specifier !== undefined) this.stars.push(specifier);
    } else if (ts.isNamespaceExport(exportClause)) {
      if (specifier !== undefined) this.#passOn(exportClause.name.text, specifier, "*");
    } else for (const element of exportClause.elements) this.#addSpecifier(element, specifier);
  }

  /** `import x = require("./y")` */
  addRequire({ name, moduleReference, isTypeOnly }: ts.ImportEqualsDeclaration): void {
    if (isTypeOnly || !ts.isExternalModuleReference(moduleReference)) return;
    const specifier = textOf(moduleReference.expression);
    this.imports.set(name.text, { specifier, name: "*", node: name });
    this.sources.push({ specifier, names: [name.text], always: false });
  }

  addExportAssignment({ isExportEquals }: ts.ExportAssignment): void {
    if (isExportEquals === true) this.exportsOneValue = true;
    else this.exportLocal("default", defaultExportName);
  }

  addDeclaration(statement: ts.Statement): void {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) this.#exportNames(name);
    } else if (isNamedDeclaration(statement)) {
      const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
      const local = statement.name?.text ?? defaultExportName;
      this.exportLocal(isDefault ? "default" : local, local);
    }
  }

  exportLocal(exported: string, name: string): void {
    this.exports.set(exported, { kind: "local", name });
  }

  #addSpecifier({ isTypeOnly, propertyName, name }: ts.ExportSpecifier, specifier: string | undefined): void {
    if (isTypeOnly) return;
    const original = (propertyName ?? name).text;
    if (specifier === undefined) this.exportLocal(name.text, original);
    else this.#passOn(name.text, specifier, original);
  }

  #passOn(exported: string, specifier: string, name: string): void {
    this.exports.set(exported, { kind: "passed-on", specifier, name });
  }

  #exportNames(pattern: ts.BindingName): void {
    if (ts.isIdentifier(pattern)) this.exportLocal(pattern.text, pattern.text);
    else for (const element of pattern.elements) if (ts.isBindingElement(element)) this.#exportNames(element.name);
  }
}

function* importedNames({ name, namedBindings }: ts.ImportClause): Generator<Omit<ImportedName, "specifier">> {
  if (name !== undefined) yield { node: name, name: "default" };
  if (namedBindings === undefined) return;
  if (ts.isNamespaceImport(namedBindings)) {
    yield { node: namedBindings.name, name: "*" };
    return;
  }
  for (const { isTypeOnly, propertyName, name: local } of namedBindings.elements) {
    if (!isTypeOnly) yield { node: local, name: (propertyName ?? local).text };
  }
}

type NamedDeclaration = ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration;

function isNamedDeclaration(statement: ts.Statement): statement is NamedDeclaration {
  return (
    !isAmbient(statement) &&
    (ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement) ||
      ts.isModuleDeclaration(statement))
  );
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some((modifier) => modifier.kind === kind) ?? false;
}

function textOf(specifier: ts.Expression): string {
  return ts.isStringLiteralLike(specifier) ? specifier.text : "";
}
