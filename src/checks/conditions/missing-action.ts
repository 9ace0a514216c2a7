import * as l10n from "@vscode/l10n";
import { findService, type Action } from "../../catalog/index.ts";
import { shortListText } from "../../language/index.ts";
import { matchingActions, partAt, type StatementView } from "../../permissions/index.ts";
import { firstUnknown, quoted } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { fullNameOf } from "../risks/full-names.ts";
import { userGuide } from "../user-guide.ts";
import { isEverywhere, isSupported } from "./action-support.ts";
import { prefixOf } from "./condition-keys.ts";
import { needsKey, type ConditionTest } from "./condition-test.ts";

/** Checks that a statement whose condition asks for the key of a service names an action that has it: without one it never holds. */
export function checkMissingAction({ statement, key, known, operator }: ConditionTest): readonly Finding[] {
  const prefix = prefixOf(key.value.value.toLowerCase());
  if (known === undefined || isEverywhere(known) || !needsKey(operator) || !isTold(statement)) return [];
  // That an action of the service does not have the key is another finding.
  if (statement.actions.some(({ value }) => isNamed(value.value, prefix))) return [];
  const actions = statement.actions.flatMap(({ value }) => matchingActions(value.value));
  if (actions.some((action) => isSupported(action, known.name))) return [];
  const supporting = (findService(prefix)?.actions ?? []).filter((action) => isSupported(action, known.name));
  return supporting.length === 0 ? [] : [missing(key, known.name, supporting)];
}

/** Whether the actions of a statement are all known, and all there. */
function isTold(statement: StatementView): boolean {
  const action = partAt(statement.value, "Action");
  return (
    action !== undefined &&
    firstUnknown(action.value) === undefined &&
    statement.actions.length > 0 &&
    statement.actions.every(({ value }) => matchingActions(value.value).length > 0)
  );
}

function isNamed(pattern: string, prefix: string): boolean {
  return pattern.toLowerCase().startsWith(`${prefix}:`) && !/[*?]/.test(pattern);
}

function missing(key: ConditionTest["key"], name: string, supporting: readonly Action[]): Finding {
  const names = supporting.map(fullNameOf);
  const message = l10n.t(
    "No action of this statement has the condition key {0}, so that this never holds. Add the action that is meant to Action, or remove the key: it is one of {1}.",
    quoted(name),
    shortListText(names, mostShown),
  );
  // Access Analyzer has it as an error. But IAM accepts it, and AWS's tables of keys have gaps that its own policies show.
  return findingAt(key, "MISSING_ACTION_FOR_CONDITION_KEY", "warning", message, {
    actions: names,
    link: userGuide("reference_policies_elements_condition"),
  });
}

const mostShown = 3;
