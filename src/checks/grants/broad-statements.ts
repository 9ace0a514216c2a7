import * as l10n from "@vscode/l10n";
import { findService, type Action } from "../../catalog/index.ts";
import { matchingActions, type RoleView, type StatementView } from "../../permissions/index.ts";
import {
  definedEntries,
  firstUnknown,
  isEverything,
  isUnknown,
  pathWithin,
  quoted,
  valueAt,
  type LocatedString,
  type PlacedValue,
} from "../../policy/index.ts";
import { isWildcardOnly } from "../risks/exposure.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";

/** Finds statements that allow more than they need name: whole services, all resources, all resources but some. */
export function checkBroadStatements({ policies }: RoleView): readonly Finding[] {
  return policies
    .flatMap(({ statements }) => statements)
    .filter(({ effect }) => effect === "Allow")
    .flatMap((statement) => [...wholeServices(statement), ...allResources(statement), ...notResource(statement)]);
}

const leastPrivilege = userGuide("best-practices", "grant-least-privilege");

function wholeServices({ isNotAction, actions }: StatementView): readonly Finding[] {
  return isNotAction ? [] : actions.flatMap((action) => wholeService(action) ?? []);
}

function wholeService(action: PlacedValue<LocatedString>): Finding | undefined {
  const prefix = /^([^:*?]+):\*+$/.exec(action.value.value)?.[1];
  const service = prefix === undefined ? undefined : findService(prefix);
  if (service === undefined) return undefined;
  const message = l10n.t(
    "{0} allows all {1} actions of {2}, and those that AWS adds. Name the actions that the deploy needs.",
    quoted(action.value.value),
    service.actions.length,
    service.name,
  );
  return findingAt(action, "SERVICE_WILDCARD", "hint", message, { link: leastPrivilege });
}

function allResources(statement: StatementView): readonly Finding[] {
  const star = statement.isNotResource ? undefined : statement.resources.find(({ value }) => isEverything(value.value));
  if (star === undefined || statement.condition !== undefined || isMadeByJets(statement)) return [];
  if (!canBeLimited(statement)) return [];
  const message = l10n.t(
    "{0} means all resources, and each of these actions can be limited to some. Name the ARNs of those that the deploy needs.",
    quoted(star.value.value),
  );
  return [findingAt(star, "RESOURCE_STAR", "hint", message, { link: leastPrivilege })];
}

/** A plain role does not tell what Jets has made; it makes these keys, in this order. */
function isMadeByJets({ value, policyName }: StatementView): boolean {
  if (value.value.madeUp === true) return true;
  const keys = definedEntries(value.value).map(({ key }) => key);
  return (policyName === "CustomPolicy" || policyName === "DefaultPolicy") && keys.join() === "Action,Effect,Resource";
}

function canBeLimited({ value, isNotAction, actions }: StatementView): boolean {
  const action = valueAt(value.value, "Action");
  if (isNotAction || action === undefined || firstUnknown(action) !== undefined) return false;
  return actions.length > 0 && actions.every((pattern) => areLimitable(matchingActions(pattern.value.value)));
}

/** Lists of matching actions are kept from check to check, and so is what is told of them. */
const limitable = new WeakMap<readonly Action[], boolean>();

function areLimitable(actions: readonly Action[]): boolean {
  const known = limitable.get(actions);
  const are = known ?? (actions.length > 0 && !actions.some(isWildcardOnly));
  if (known === undefined) limitable.set(actions, are);
  return are;
}

function notResource({ value, isNotResource }: StatementView): readonly Finding[] {
  const spared = isNotResource ? valueAt(value.value, "NotResource") : undefined;
  if (spared === undefined || isUnknown(spared)) return [];
  const message = l10n.t(
    "With NotResource the statement allows its actions on all resources but the named, also on those of services that nobody thought of. Name the resources that the deploy needs in Resource.",
  );
  const place = { value: spared, path: pathWithin(value.path, "NotResource") };
  const link = userGuide("reference_policies_elements_notresource");
  return [findingAt(place, "NOTRESOURCE_WITH_ALLOW", "warning", message, { link })];
}
