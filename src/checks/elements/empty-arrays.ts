import * as l10n from "@vscode/l10n";
import { partAt, type RoleView, type StatementView } from "../../permissions/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding } from "../finding.ts";
import { statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that statements name an action and a resource where they have a list of them. */
export function checkEmptyArrays(role: RoleView): readonly Finding[] {
  return statementsOf(role).flatMap((statement) => arrays.flatMap((array) => emptyArray(statement, array) ?? []));
}

interface ArrayElement {
  readonly element: string;
  readonly code: CheckCode;
  /** What is wrong with it where it lists nothing. */
  readonly message: (element: string) => string;
}

const arrays: readonly ArrayElement[] = [
  { element: "Action", code: "EMPTY_ARRAY_ACTION", message: noActions },
  { element: "NotAction", code: "EMPTY_ARRAY_ACTION", message: noActions },
  { element: "Resource", code: "EMPTY_ARRAY_RESOURCE", message: noResources },
  { element: "NotResource", code: "EMPTY_ARRAY_RESOURCE", message: noResources },
];

function noActions(element: string): string {
  return l10n.t("This {0} lists no actions. List some, or remove the statement.", element);
}

function noResources(element: string): string {
  return l10n.t("This {0} lists no resources. List some, or remove the statement.", element);
}

function emptyArray({ value }: StatementView, { element, code, message }: ArrayElement): Finding | undefined {
  const list = partAt(value, element);
  if (list?.value.kind !== "list" || list.value.items.length > 0) return undefined;
  const link = userGuide(`reference_policies_elements_${element.toLowerCase()}`);
  return findingAt(list, code, "information", message(element), { link });
}
