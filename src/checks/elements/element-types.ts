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
  readonly text: string;
  readonly allows: (value: Located) => boolean;
  /** What the items of a list may be. */
  readonly item?: Type;
}

const string: Type = { text: "a string", allows: isString };
const object: Type = { text: "an object", allows: ({ kind }) => kind === "object" };
const strings: Type = {
  text: "a string or a list of strings",
  allows: (value) => isString(value) || value.kind === "list",
  item: string,
};
const objects: Type = {
  text: "an object or a list of objects",
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
  if (!type.allows(value)) return [mismatch(element, { value, path }, type.text)];
  const { item } = type;
  if (value.kind !== "list" || item === undefined) return [];
  return value.items.flatMap((one, index) =>
    item.allows(one) || isUntold(one)
      ? []
      : [mismatch(element, { value: one, path: pathWithin(path, index) }, type.text)],
  );
}

function mismatch(element: string, placed: PlacedValue, wanted: string): Finding {
  const message = `${element} takes ${wanted}, and this is ${describe(placed.value)}.`;
  return findingAt(placed, "DATA_TYPE_MISMATCH", "error", message, { link: userGuide("reference_policies_grammar") });
}
