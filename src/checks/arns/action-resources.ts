import * as l10n from "@vscode/l10n";
import { actionDetails, findAction, servicesDate, type Action } from "../../catalog/index.ts";
import { listText, sentences } from "../../language/index.ts";
import { matchingActions, partAt, type RoleView, type StatementView } from "../../permissions/index.ts";
import { isEverything, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { formsOf } from "./arn-forms.ts";
import { parseArn } from "./arn.ts";
import type { ResourceString } from "./arns.ts";
import { findingAt, type Finding } from "../finding.ts";
import { isUntold, statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/**
 * Checks that statements name resources that their actions work on: for each resource an action, for each action a resource.
 * Patterns of actions are not looked at for the latter, as they may match actions that are not meant.
 */
export function checkActionResources(role: RoleView): readonly Finding[] {
  return statementsOf(role).flatMap((statement) => (isTold(statement) ? mismatches(statement) : []));
}

type ActionString = PlacedValue<LocatedString>;

const link = userGuide("reference_policies_elements_resource");

function mismatches({ actions, resources }: StatementView): readonly Finding[] {
  if (resources.length === 0 || resources.some(({ value }) => isEverything(value.value))) return [];
  const used = actions.map(({ value }) => arnsOfAction(value.value));
  const named = resources.map(({ value }) => arnsOfResource(value.value));
  if (!used.every(isKnown) || !named.every(isKnown)) return [];
  const unused = resources.filter((_, index) => !used.some((arns) => haveCommon(arns, named[index] ?? new Set())));
  if (unused.length > 0) return unused.map((resource) => unusedResource(resource, actions));
  return actions
    .filter(({ value }) => !/[*?]/.test(value.value))
    .filter((action) => !named.some((arns) => haveCommon(arnsOfAction(action.value.value) ?? new Set(), arns)))
    .map(uselessAction);
}

/** Whether the statement says all that it will say, as it is written. */
function isTold({ value, isNotAction, isNotResource }: StatementView): boolean {
  const lists = [partAt(value, "Action"), partAt(value, "Resource")];
  const isWhole = lists.every((list) => {
    if (list === undefined || isUntold(list.value)) return false;
    return list.value.kind !== "list" || !list.value.items.some((item) => isUntold(item));
  });
  return isWhole && !isNotAction && !isNotResource;
}

/** The forms of the ARNs that the actions of a pattern work on; undefined where there is no such action, or any may be meant. */
export function arnsOfAction(pattern: string): ReadonlySet<string> | undefined {
  if (/^[^:]*[*?]/.test(pattern)) return undefined;
  if (/[*?]/.test(pattern)) return arnsOfActions(matchingActions(pattern));
  const [service = "", name = ""] = pattern.split(":");
  const action = findAction(service, name);
  return action === undefined ? undefined : arnsOf(action);
}

function arnsOfActions(actions: readonly Action[]): ReadonlySet<string> | undefined {
  return actions.length === 0 ? undefined : new Set(actions.flatMap((action) => [...arnsOf(action)]));
}

function arnsOf(action: Action): ReadonlySet<string> {
  const known = arnsByAction.get(action);
  if (known !== undefined) return known;
  const arns = new Set((actionDetails(action.service, action.name)?.resources ?? []).map(({ type }) => type.arn));
  arnsByAction.set(action, arns);
  return arns;
}

const arnsByAction = new WeakMap<Action, ReadonlySet<string>>();

/** The forms that a resource fits; undefined for one that fits none, which is an error of its own. */
function arnsOfResource(resource: string): ReadonlySet<string> | undefined {
  const arn = parseArn(resource);
  const forms = arn === undefined ? [] : formsOf(arn);
  return forms.length === 0 ? undefined : new Set(forms.map((form) => form.arn));
}

function isKnown(arns: ReadonlySet<string> | undefined): arns is ReadonlySet<string> {
  return arns !== undefined;
}

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of others) if (some.has(one)) return true;
  return false;
}

function unusedResource(resource: ResourceString, actions: readonly ActionString[]): Finding {
  const [action, ...others] = actions.map(({ value }) => value.value);
  const what = quoted(resource.value.value);
  const message =
    action !== undefined && others.length === 0
      ? sentences(l10n.t("{0} does not work on {1}.", quoted(action), what), neededByAction(action))
      : sentences(l10n.t("No action of this statement works on {0}.", what), neededByActions(actions));
  return findingAt(resource, "RESOURCE_MISMATCH", "warning", message, { link });
}

function uselessAction(action: ActionString): Finding {
  const name = action.value.value;
  const message = sentences(l10n.t("{0} works on no resource of this statement.", quoted(name)), neededByAction(name));
  return findingAt(action, "RESOURCE_MISMATCH", "warning", message, { link });
}

/** A sentence about what an action works on. */
function neededByAction(action: string): string {
  const forms = [...(arnsOfAction(action) ?? [])];
  return forms.length === 0
    ? l10n.t(
        'By AWS\'s reference of {0}, it can only be used with Resource: "*", so write a statement with it.',
        servicesDate,
      )
    : l10n.t("By AWS's reference of {0}, it works on {1}.", servicesDate, someOf(forms));
}

/** A sentence about what several actions work on. */
function neededByActions(actions: readonly ActionString[]): string {
  const forms = new Set(actions.flatMap(({ value }) => [...(arnsOfAction(value.value) ?? [])]));
  return forms.size === 0
    ? l10n.t(
        'By AWS\'s reference of {0}, they can only be used with Resource: "*", so write a statement with it.',
        servicesDate,
      )
    : l10n.t("By AWS's reference of {0}, they work on {1}.", servicesDate, someOf([...forms]));
}

function someOf(forms: readonly string[]): string {
  const shortest = forms.toSorted((left, right) => left.length - right.length).slice(0, 3);
  const some = shortest.map((form) => JSON.stringify(form.replace("${Partition}", "aws")));
  const hasMore = forms.length > some.length;
  return listText(hasMore ? [...some, l10n.t({ message: "others", comment: "At the end of a list of ARNs" })] : some);
}
