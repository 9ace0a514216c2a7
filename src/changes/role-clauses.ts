import * as l10n from "@vscode/l10n";
import { sentences } from "../language/index.ts";
import { partAt, viewRole, type AttachedPolicy, type PolicyView, type StatementView } from "../permissions/index.ts";
import {
  canonicalKey,
  flattened,
  isString,
  isUnknown,
  pathOf,
  valueAt,
  type Located,
  type LocatedObject,
  type LocatedUnknown,
} from "../policy/index.ts";
import { hasVariables, type Clause } from "./clause.ts";
import type { ComparedRole } from "./compared-role.ts";
import { conditionKey } from "./condition.ts";
import { absentTerm, actionMeaning, invertedTerm, resourceMeaning, termKey, termOf, type Term } from "./term.ts";

/** All that a role says, in its order; what is not known of a policy, or of all, comes after what is. */
export function clausesOf({ role, permissions }: ComparedRole): readonly Clause[] {
  const refused = permissions.unread.filter(({ isUnknown: isNotKnown }) => !isNotKnown);
  const refusals = new Map(refused.map(({ statement, reason }) => [statement.value.value, reason]));
  const { policies, managedPolicies } = viewRole(role);
  return [
    ...policies.flatMap((policy) => clausesOfPolicy(policy, refusals)),
    ...unknownItems(valueAt(role, "Policies")).map((unknown) => openClause("statement", unknown)),
    ...managedPolicies.map(attachment),
    ...unknownItems(valueAt(role, "ManagedPolicyArns")).map((unknown) => openClause("managed-policy", unknown)),
  ];
}

/** Why IAM does not accept some of the statements. */
type Refusals = ReadonlyMap<LocatedObject, string>;

function clausesOfPolicy({ name, document, statements }: PolicyView, refusals: Refusals): readonly Clause[] {
  if (document === undefined) return [];
  const unknown = isUnknown(document.value) ? [document.value] : unknownItems(partAt(document, "Statement")?.value);
  const takesVariables = isOfNewVersion(partAt(document, "Version")?.value);
  return [
    ...statements.flatMap((statement) => clausesOfStatement(statement, refusals, takesVariables)),
    ...unknown.map((value) => openClause("statement", value, name)),
  ];
}

/** A policy that names no version is of the old one. */
function isOfNewVersion(version: Located | undefined): boolean {
  return version !== undefined && (!isString(version) || version.value === "2012-10-17");
}

function clausesOfStatement(statement: StatementView, refusals: Refusals, takesVariables: boolean): readonly Clause[] {
  const { value } = statement.value;
  const refusal = refusals.get(value);
  if (refusal !== undefined) return [refusedClause(statement, refusal)];
  const terms = termsOf(value, "Resource", statement.isNotResource);
  const resources = new Map(terms.map((term) => [termKey(term, resourceMeaning), term]));
  if (resources.size === 0) return [];
  return termsOf(value, "Action", statement.isNotAction).map((action) =>
    // Jets makes a statement of strings, and what is not known among these may be an object with anything in it.
    value.madeUp && action.unknown !== undefined
      ? openClause("statement", action.unknown, statement.policyName)
      : usualClause(statement, action, resources, takesVariables),
  );
}

function usualClause(
  { value: { value }, condition: placed, policyName }: StatementView,
  action: Term,
  resources: Clause["resources"],
  takesVariables: boolean,
): Clause {
  const effect = termOf(valueAt(value, "Effect") ?? value);
  const condition = placed?.value;
  const isPlain = !takesVariables && hasVariables({ action, condition }, resources.values());
  const standing = isPlain ? "without-variables" : "usual";
  const keys = [termKey(effect, (text) => text), termKey(action, actionMeaning), condition && conditionKey(condition)];
  return {
    ...{ kind: "statement", standing, effect, action, resources, condition },
    identity: JSON.stringify([standing, ...keys]),
    policy: policyName,
    remark: isPlain
      ? l10n.t("Its variables are plain text, since the Version of its policy is not 2012-10-17.")
      : undefined,
  };
}

function refusedClause(statement: StatementView, refusal: string): Clause {
  const {
    value: { value },
    effect,
    condition,
    policyName,
  } = statement;
  const joined = (strings: StatementView["actions"], isInverted: boolean): Term => {
    return { ...absentTerm(value.origin), patterns: strings.map((string) => string.value.value), isInverted };
  };
  return {
    ...{ kind: "statement", standing: "refused", policy: policyName },
    identity: JSON.stringify(["refused", canonicalKey(value) ?? ""]),
    effect: effect === undefined ? absentTerm(value.origin) : termOf(valueAt(value, "Effect") ?? value),
    action: joined(statement.actions, statement.isNotAction),
    resources: new Map([["", joined(statement.resources, statement.isNotResource)]]),
    condition: condition?.value,
    remark: sentences(l10n.t("IAM does not accept this statement."), refusal),
  };
}

function attachment({ arn: { value } }: AttachedPolicy): Clause {
  return bareClause("managed-policy", "usual", termOf(value), value.value);
}

function openClause(kind: Clause["kind"], unknown: LocatedUnknown, policy?: string): Clause {
  return { ...bareClause(kind, "open", termOf(unknown), unknown.expression), policy };
}

function bareClause(kind: Clause["kind"], standing: Clause["standing"], action: Term, name: string): Clause {
  const nothing = { effect: undefined, condition: undefined, policy: undefined, remark: undefined };
  const resources = new Map([["", absentTerm(action.origin)]]);
  return { kind, standing, identity: JSON.stringify([kind, standing, name]), action, resources, ...nothing };
}

function termsOf(statement: LocatedObject, element: "Action" | "Resource", isInverted: boolean): readonly Term[] {
  const key = isInverted ? `Not${element}` : element;
  const value = valueAt(statement, key);
  if (value === undefined) return [];
  const items = itemsOf(value);
  return isInverted ? [invertedTerm(items, value.origin)] : items.map(termOf);
}

function unknownItems(value: Located | undefined): readonly LocatedUnknown[] {
  return value === undefined ? [] : itemsOf(value).filter(isUnknown);
}

function itemsOf(value: Located): readonly Located[] {
  return value.kind === "list" ? flattened({ value, path: pathOf("") }).map((item) => item.value) : [value];
}
