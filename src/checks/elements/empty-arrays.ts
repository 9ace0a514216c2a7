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
  /** What it lists. */
  readonly things: string;
}

const arrays: readonly ArrayElement[] = [
  { element: "Action", code: "EMPTY_ARRAY_ACTION", things: "actions" },
  { element: "NotAction", code: "EMPTY_ARRAY_ACTION", things: "actions" },
  { element: "Resource", code: "EMPTY_ARRAY_RESOURCE", things: "resources" },
  { element: "NotResource", code: "EMPTY_ARRAY_RESOURCE", things: "resources" },
];

function emptyArray({ value }: StatementView, { element, code, things }: ArrayElement): Finding | undefined {
  const list = partAt(value, element);
  if (list?.value.kind !== "list" || list.value.items.length > 0) return undefined;
  const message = `This ${element} lists no ${things}. List some, or remove the statement.`;
  const link = userGuide(`reference_policies_elements_${element.toLowerCase()}`);
  return findingAt(list, code, "information", message, { link });
}
