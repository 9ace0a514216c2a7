import * as l10n from "@vscode/l10n";
import {
  firstUnknown,
  isEverything,
  isUnknown,
  valueAt,
  type LocatedString,
  type Origin,
  type PlacedValue,
} from "../policy/index.ts";
import { statementsOfManagedPolicy, type AttachedPolicy, type RoleView, type StatementView } from "./role-view.ts";

/** What a statement says of the actions that it reaches. */
export interface StatementGrant {
  readonly effect: "Allow" | "Deny";
  readonly statement: StatementView;
  /** The managed policy of AWS that has the statement; undefined for the role's own policies. */
  readonly managedPolicy: AttachedPolicy | undefined;
  /** Whether it is for some resources only, or for resources that are not known. */
  readonly isLimited: boolean;
  /** Whether it holds under a condition only, or under one that is not known. */
  readonly isConditional: boolean;
}

/** What a statement says of the actions that one of its strings matches, or its `NotAction` as a whole. */
export interface Grant {
  readonly by: StatementGrant;
  /** The string of `Action` that matches; undefined where the statement has `NotAction`. */
  readonly pattern: PlacedValue<LocatedString> | undefined;
  /** Where it was written: the matching string, the `NotAction`, or the managed policy's ARN. */
  readonly origin: Origin;
}

/** A statement that IAM does not accept, or whose reach is not known; nothing of it is counted. */
export interface UnreadStatement {
  readonly statement: StatementView;
  /** Why, as a sentence. */
  readonly reason: string;
  /** Whether that is for an unknown part, which `unknownParts` has too. */
  readonly isUnknown: boolean;
}

/** What all statements of a role say, those of AWS's managed policies among them, and which of them cannot be read. */
export function grantsOf(role: RoleView): {
  readonly grants: readonly Grant[];
  readonly unread: readonly UnreadStatement[];
} {
  const grants: Grant[] = [];
  const unread: UnreadStatement[] = [];
  for (const [statement, managedPolicy] of statementsIn(role)) {
    const [unknown, invalid] = [unknownReach(statement), invalidity(statement)];
    const reason = unknown ?? invalid;
    if (reason === undefined) for (const grant of grantsOfStatement(statement, managedPolicy)) grants.push(grant);
    else unread.push({ statement, reason, isUnknown: unknown !== undefined });
  }
  return { grants, unread };
}

function statementsIn(role: RoleView): readonly (readonly [StatementView, AttachedPolicy | undefined])[] {
  return [
    ...role.policies.flatMap(({ statements }) => statements.map((statement) => [statement, undefined] as const)),
    ...role.managedPolicies.flatMap((attached) =>
      statementsOfManagedPolicy(attached).map((statement) => [statement, attached] as const),
    ),
  ];
}

function unknownReach(statement: StatementView): string | undefined {
  const deciding = ["Effect", "NotAction", "NotResource"].find((key) => hasUnknown(statement, key));
  return deciding === undefined ? undefined : l10n.t("Its {0} is not wholly known.", deciding);
}

/** Why IAM would not accept a statement. */
function invalidity(statement: StatementView): string | undefined {
  if (statement.effect !== "Allow" && statement.effect !== "Deny") return l10n.t("It has no Effect that IAM knows.");
  return invalidityOfPair(statement, "Action", "NotAction") ?? invalidityOfPair(statement, "Resource", "NotResource");
}

/** An element that names what it is about, or all but what it is about: IAM wants one of the two. */
function invalidityOfPair({ value: { value } }: StatementView, element: string, inverted: string): string | undefined {
  const [some, allBut] = [valueAt(value, element), valueAt(value, inverted)];
  if (some === undefined && allBut === undefined) {
    return l10n.t("It has no {0}, which IAM asks for.", element);
  }
  if (allBut === undefined) return undefined;
  if (some !== undefined) return l10n.t("It has both {0} and {1}, which IAM does not accept.", element, inverted);
  return allBut.kind === "list" && allBut.items.length === 0 ? l10n.t("Its {0} is empty.", inverted) : undefined;
}

function grantsOfStatement(statement: StatementView, managedPolicy: AttachedPolicy | undefined): readonly Grant[] {
  if (reachesNoResource(statement)) return [];
  const by: StatementGrant = {
    effect: statement.effect === "Deny" ? "Deny" : "Allow",
    statement,
    managedPolicy,
    isLimited: !reachesAllResources(statement),
    isConditional: statement.condition !== undefined,
  };
  if (!statement.isNotAction) {
    return statement.actions.map((pattern) => ({ by, pattern, origin: pattern.value.origin }));
  }
  const origin = valueAt(statement.value.value, "NotAction")?.origin ?? statement.value.value.origin;
  return [{ by, pattern: undefined, origin }];
}

function reachesAllResources({ isNotResource, resources }: StatementView): boolean {
  return !isNotResource && resources.some(({ value }) => isEverything(value.value));
}

function reachesNoResource(statement: StatementView): boolean {
  const { isNotResource, resources } = statement;
  if (isNotResource) return resources.some(({ value }) => isEverything(value.value));
  return resources.length === 0 && !hasUnknown(statement, "Resource");
}

function hasUnknown({ value: { value } }: StatementView, key: string): boolean {
  const part = valueAt(value, key);
  return part !== undefined && (isUnknown(part) || firstUnknown(part) !== undefined);
}
