import * as l10n from "@vscode/l10n";
import { partAt, type PolicyView, type RoleView, type StatementView } from "../../permissions/index.ts";
import type { LocatedObject, PlacedValue } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { documentElements, hasElement, statementElements } from "./element-names.ts";
import { findingAt, type Finding } from "../finding.ts";
import { isUntold, statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that policies have a Statement, and statements an Effect, actions and resources. */
export function checkRequiredElements(role: RoleView): readonly Finding[] {
  return [...role.policies.flatMap(missingStatement), ...statementsOf(role).flatMap(missingElements)];
}

const statementLink = { link: userGuide("reference_policies_elements_statement") };

function missingStatement({ value, document }: PolicyView): readonly Finding[] {
  if (isUntold(value.value)) return [];
  if (document === undefined) {
    const message = l10n.t(
      "This policy has no PolicyDocument, so it has no statement. Add a PolicyDocument with a Statement.",
    );
    return [findingAt(value, "MISSING_STATEMENT", "error", message, statementLink)];
  }
  if (document.value.kind !== "object" || isUntold(document.value)) return [];
  return missingInDocument({ ...document, value: document.value });
}

function missingInDocument(document: PlacedValue<LocatedObject>): readonly Finding[] {
  const statement = partAt(document, "Statement");
  if (statement !== undefined) return emptyStatement(statement);
  if (hasElement(document.value, "Statement", documentElements)) return [];
  const message = l10n.t("A policy document needs a Statement, and this one has none. Add a statement.");
  return [findingAt(document, "MISSING_STATEMENT", "error", message, statementLink)];
}

function emptyStatement(statement: PlacedValue): readonly Finding[] {
  if (statement.value.kind !== "list" || statement.value.items.length > 0) return [];
  const message = l10n.t(
    "A policy needs at least one statement, and this one has none. Add a statement, or remove the policy.",
  );
  return [findingAt(statement, "MISSING_STATEMENT", "error", message, statementLink)];
}

interface Requirement {
  readonly code: CheckCode;
  /** The elements of which the statement must have one. */
  readonly elements: readonly string[];
  readonly message: () => string;
  readonly link: string;
}

const requirements: readonly Requirement[] = [
  {
    code: "MISSING_EFFECT",
    elements: ["Effect"],
    message: () =>
      l10n.t('This statement has no Effect, and Jets adds none to it. Write Effect: "Allow" or Effect: "Deny".'),
    link: userGuide("reference_policies_elements_effect"),
  },
  {
    code: "MISSING_ACTION",
    elements: ["Action", "NotAction"],
    message: () =>
      l10n.t("This statement has no Action. Add an Action with what it is to allow or deny, or a NotAction."),
    link: userGuide("reference_policies_elements_action"),
  },
  {
    code: "MISSING_RESOURCE",
    elements: ["Resource", "NotResource"],
    message: () =>
      l10n.t(
        'This statement has no Resource, and Jets adds none to it. Write Resource: "*", or the ARNs that it is about.',
      ),
    link: userGuide("reference_policies_elements_resource"),
  },
];

function missingElements({ value: statement }: StatementView): readonly Finding[] {
  return requirements.flatMap(({ code, elements, message, link }) => {
    const isThere = elements.some((element) => hasElement(statement.value, element, statementElements));
    return isThere ? [] : [findingAt(statement, code, "error", message(), { link })];
  });
}
