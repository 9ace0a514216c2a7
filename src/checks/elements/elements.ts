import * as l10n from "@vscode/l10n";
import { listText, sentences } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { definedEntries, nearest, quoted, type LocatedObject, type PlacedValue } from "../../policy/index.ts";
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
      ...unknownStatementElements(value),
      ...principals(value),
      ...combinations(value),
    ]),
  ];
}

function unknownElements({ value, path }: PlacedValue): readonly Finding[] {
  if (value.kind !== "object" || isUntold(value)) return [];
  return unknownKeys({ value, path }, documentElements, (key) =>
    l10n.t("A policy document has no element {0}, and IAM refuses the policy.", key),
  );
}

function unknownStatementElements(statement: PlacedValue<LocatedObject>): readonly Finding[] {
  return unknownKeys(statement, statementElements, (key) =>
    l10n.t("A statement has no element {0}, and IAM refuses the policy.", key),
  );
}

function unknownKeys(
  object: PlacedValue<LocatedObject>,
  elements: readonly string[],
  refusalOf: (key: string) => string,
): readonly Finding[] {
  const absent = absentElements(object.value, elements);
  return definedEntries(object.value)
    .filter(({ key }) => !elements.includes(key))
    .map((entry) => {
      const correct = nearest(entry.key, absent);
      const message = sentences(
        refusalOf(quoted(entry.key)),
        correct === undefined ? l10n.t("It can have {0}.", listText(elements)) : l10n.t("Did you mean {0}?", correct),
      );
      const link = userGuide("reference_policies_elements");
      const data = correct === undefined ? { link } : { correct, link };
      return findingAtKey(object, entry, "INVALID_POLICY_ELEMENT", "error", message, data);
    });
}

function principals(statement: PlacedValue<LocatedObject>): readonly Finding[] {
  return definedEntries(statement.value)
    .filter(({ key }) => key === "Principal" || key === "NotPrincipal")
    .map((entry) => {
      const message = l10n.t(
        "A policy of a role takes no {0}, because it is about the role itself. Remove it.",
        entry.key,
      );
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
    const message = l10n.t(
      "A statement takes {0} or {1}, not both. Remove one, or make two statements.",
      pair[0],
      pair[1],
    );
    const link = userGuide(`reference_policies_elements_${pair[1].toLowerCase()}`);
    return [findingAtKey(statement, second, "UNSUPPORTED_ELEMENT_COMBINATION", "error", message, { link })];
  });
}
