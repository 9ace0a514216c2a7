import type { RoleView } from "../../permissions/index.ts";
import {
  definedEntries,
  enumerated,
  nearest,
  quoted,
  type LocatedObject,
  type PlacedValue,
} from "../../policy/index.ts";
import { absentElements, documentElements, statementElements } from "./element-names.ts";
import { findingAtKey, type Finding } from "../finding.ts";
import { isUntold, statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that policy documents and statements have no keys but the elements of IAM's policy language. */
export function checkElements(role: RoleView): readonly Finding[] {
  const documents = role.policies.flatMap(({ document }) => (document === undefined ? [] : unknownElements(document)));
  return [
    ...documents,
    ...statementsOf(role).flatMap(({ value }) => [
      ...unknownKeys(value, "statement", statementElements),
      ...principals(value),
      ...combinations(value),
    ]),
  ];
}

function unknownElements({ value, path }: PlacedValue): readonly Finding[] {
  if (value.kind !== "object" || isUntold(value)) return [];
  return unknownKeys({ value, path }, "policy document", documentElements);
}

function unknownKeys(
  object: PlacedValue<LocatedObject>,
  kind: "statement" | "policy document",
  elements: readonly string[],
): readonly Finding[] {
  const absent = absentElements(object.value, elements);
  return definedEntries(object.value)
    .filter(({ key }) => !elements.includes(key))
    .map((entry) => {
      const correct = nearest(entry.key, absent);
      const hint = correct === undefined ? `It can have ${enumerated(elements)}.` : `Did you mean ${correct}?`;
      const message = `A ${kind} has no element ${quoted(entry.key)}, and IAM refuses the policy. ${hint}`;
      const link = userGuide("reference_policies_elements");
      const data = correct === undefined ? { link } : { correct, link };
      return findingAtKey(object, entry, "INVALID_POLICY_ELEMENT", "error", message, data);
    });
}

function principals(statement: PlacedValue<LocatedObject>): readonly Finding[] {
  return definedEntries(statement.value)
    .filter(({ key }) => key === "Principal" || key === "NotPrincipal")
    .map((entry) => {
      const message = `A policy of a role takes no ${entry.key}, because it is about the role itself. Remove it.`;
      const link = userGuide("reference_policies_elements_principal");
      return findingAtKey(statement, entry, "UNSUPPORTED_PRINCIPAL", "error", message, { link });
    });
}

const exclusive = [
  ["Action", "NotAction"],
  ["Resource", "NotResource"],
  ["Principal", "NotPrincipal"],
] as const;

function combinations(statement: PlacedValue<LocatedObject>): readonly Finding[] {
  const entries = definedEntries(statement.value);
  return exclusive.flatMap((pair) => {
    const [, second] = entries.filter(({ key }) => pair.some((name) => name === key));
    if (second === undefined) return [];
    const message = `A statement takes ${pair[0]} or ${pair[1]}, not both. Remove one, or make two statements.`;
    const link = userGuide(`reference_policies_elements_${pair[1].toLowerCase()}`);
    return [findingAtKey(statement, second, "UNSUPPORTED_ELEMENT_COMBINATION", "error", message, { link })];
  });
}
