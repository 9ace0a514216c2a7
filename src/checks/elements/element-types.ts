import * as l10n from "@vscode/l10n";
import { partAt, type PolicyView, type RoleView, type StatementView } from "../../permissions/index.ts";
import { describe, isString, pathWithin, type Located, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { isUntold, statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that the elements of policies are strings, lists and objects where IAM wants them. */
export function checkElementTypes(role: RoleView): readonly Finding[] {
  return [...role.policies.flatMap(wrongTypesOfPolicy), ...statementsOf(role).flatMap(wrongTypesOfStatement)];
}

/** What an element may be. */
interface Type {
  /** That an element which has to be of this type is something else. */
  readonly mismatch: (element: string, found: string) => string;
  readonly allows: (value: Located) => boolean;
  /** What the items of a list may be. */
  readonly item?: Type;
}

const string: Type = {
  mismatch: (element, found) => l10n.t("{0} takes a string, and this is {1}.", element, found),
  allows: isString,
};
const object: Type = {
  mismatch: (element, found) => l10n.t("{0} takes an object, and this is {1}.", element, found),
  allows: ({ kind }) => kind === "object",
};
const strings: Type = {
  mismatch: (element, found) => l10n.t("{0} takes a string or a list of strings, and this is {1}.", element, found),
  allows: (value) => isString(value) || value.kind === "list",
  item: string,
};
const objects: Type = {
  mismatch: (element, found) => l10n.t("{0} takes an object or a list of objects, and this is {1}.", element, found),
  allows: ({ kind }) => kind === "object" || kind === "list",
  item: object,
};

const documentTypes: Readonly<Record<string, Type>> = { Version: string, Id: string, Statement: objects };
const statementTypes: Readonly<Record<string, Type>> = {
  Sid: string,
  Effect: string,
  Action: strings,
  NotAction: strings,
  Resource: strings,
  NotResource: strings,
  Condition: object,
};

function wrongTypesOfPolicy({ document }: PolicyView): readonly Finding[] {
  if (document === undefined) return [];
  return [...wrongType("PolicyDocument", document, object), ...wrongTypesOf(document, documentTypes)];
}

function wrongTypesOfStatement({ value }: StatementView): readonly Finding[] {
  return wrongTypesOf(value, statementTypes);
}

function wrongTypesOf(parent: PlacedValue, types: Readonly<Record<string, Type>>): readonly Finding[] {
  if (isUntold(parent.value)) return [];
  return Object.entries(types).flatMap(([element, type]) => {
    const placed = partAt(parent, element);
    return placed === undefined ? [] : wrongType(element, placed, type);
  });
}

function wrongType(element: string, { value, path }: PlacedValue, type: Type): readonly Finding[] {
  if (isUntold(value)) return [];
  if (!type.allows(value)) return [mismatch(element, { value, path }, type)];
  const { item } = type;
  if (value.kind !== "list" || item === undefined) return [];
  return value.items.flatMap((one, index) =>
    item.allows(one) || isUntold(one) ? [] : [mismatch(element, { value: one, path: pathWithin(path, index) }, type)],
  );
}

function mismatch(element: string, placed: PlacedValue, wanted: Type): Finding {
  const message = wanted.mismatch(element, describe(placed.value));
  return findingAt(placed, "DATA_TYPE_MISMATCH", "error", message, { link: userGuide("reference_policies_grammar") });
}
