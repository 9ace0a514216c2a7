import { firstUnknown } from "./compact-text.ts";
import { flattened } from "./flatten.ts";
import { isString, isUnknown, valueAt } from "./located-values.ts";
import type { Located, LocatedObject, LocatedUnknown } from "./located.ts";
import { documentOfManagedPolicy, type ManagedPolicyDocuments } from "./managed-policy-grants.ts";
import { pathOf } from "./path.ts";
import { statementsOfDocument } from "./statements.ts";
import { covers, overlaps } from "./wildcards.ts";

/** What some policies grant, as far as wildcards tell. */
export interface Grants {
  /** Those of managed policies, too, as far as their documents are known. */
  readonly statements: readonly StatementView[];
  /** ARNs of managed policies. */
  readonly managedPolicies: readonly string[];
  /** Those of them whose documents are not known. */
  readonly unexamined: readonly string[];
  /** Something unknown that may grant more. */
  readonly unknown: LocatedUnknown | undefined;
}

/** `part`: some of the actions, or all of them on some resources or under a condition. */
export type Coverage = "whole" | "part" | "none";

/** The grants of entries of `Policies` and of `ManagedPolicyArns`. */
export function grantsOf(
  policies: readonly Located[],
  arns: readonly Located[],
  documents: ManagedPolicyDocuments,
): Grants {
  const attached = arns.filter(isString).map((arn) => arn.value);
  const known = attached.map((arn) => documentOfManagedPolicy(arn, documents));
  const statements = [
    ...policies.flatMap(statementsOfPolicy),
    ...known.flatMap((document) => (document === undefined ? [] : statementsIn(document))),
  ];
  const unknowns = [...statements.map(unknownGrant), ...arns.map(firstUnknown)];
  return {
    statements: statements.flatMap((statement) => (statement.kind === "object" ? [viewOf(statement)] : [])),
    managedPolicies: attached,
    unexamined: attached.filter((_, index) => known[index] === undefined),
    unknown: unknowns.find((unknown) => unknown !== undefined),
  };
}

/**
 * How much of some actions, on all resources, is granted. A statement that denies takes away what it touches; it is
 * not looked into how much of that other statements grant.
 *
 * @param actions patterns with a star at their end at most.
 */
export function coverageOf(actions: readonly string[], { statements }: Grants): Coverage {
  const allowing = statements.filter(({ effect }) => effect === "Allow");
  const denying = statements.filter(({ effect }) => effect === "Deny");
  if (actions.every((action) => denying.some((statement) => holdsWholly(statement, action)))) return "none";
  const isTouched = (by: readonly StatementView[]): boolean =>
    actions.some((action) => by.some((statement) => statement.touches(action)));
  const isWhole = actions.every((action) => allowing.some((statement) => holdsWholly(statement, action)));
  if (isWhole) return isTouched(denying) ? "part" : "whole";
  return isTouched(allowing) ? "part" : "none";
}

interface StatementView {
  readonly effect: string | undefined;
  /** Whether it holds for all resources, always. */
  readonly isUnlimited: boolean;
  readonly covers: (action: string) => boolean;
  readonly touches: (action: string) => boolean;
}

function holdsWholly(statement: StatementView, action: string): boolean {
  return statement.isUnlimited && statement.covers(action);
}

function viewOf(statement: LocatedObject): StatementView {
  const actions = stringsAt(statement, "Action");
  const spared = stringsAt(statement, "NotAction");
  const isInverted = valueAt(statement, "NotAction") !== undefined;
  return {
    effect: stringsAt(statement, "Effect")[0],
    isUnlimited:
      stringsAt(statement, "Resource").some((resource) => /^\*+$/.test(resource)) && !isConditional(statement),
    covers: (action) =>
      isInverted ? !spared.some((one) => overlaps(one, action)) : actions.some((one) => covers(one, action)),
    touches: (action) =>
      isInverted ? !spared.some((one) => covers(one, action)) : actions.some((one) => overlaps(one, action)),
  };
}

function isConditional(statement: LocatedObject): boolean {
  const condition = valueAt(statement, "Condition");
  return condition !== undefined && !(condition.kind === "object" && condition.entries.length === 0);
}

function statementsOfPolicy(policy: Located): readonly Located[] {
  if (policy.kind !== "object") return [policy];
  const document = valueAt(policy, "PolicyDocument");
  return document === undefined ? [] : statementsIn(document);
}

function statementsIn(document: Located): readonly Located[] {
  return statementsOfDocument({ value: document, path: pathOf("") }).statements;
}

/** What is unknown about a statement and decides what it grants. */
function unknownGrant(statement: Located): LocatedUnknown | undefined {
  if (statement.kind !== "object") return isUnknown(statement) ? statement : undefined;
  const deciding = ["Effect", "Action", "NotAction", "Resource"].map((key) => valueAt(statement, key));
  const unknowns = deciding.map((value) => (value === undefined ? undefined : firstUnknown(value)));
  return unknowns.find((unknown) => unknown !== undefined);
}

function stringsAt(statement: LocatedObject, key: string): readonly string[] {
  const value = valueAt(statement, key);
  if (value === undefined) return [];
  const values = value.kind === "list" ? flattened({ value, path: pathOf(key) }).map((item) => item.value) : [value];
  return values.filter(isString).map((string) => string.value);
}
