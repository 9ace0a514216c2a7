import { findManagedPolicy, type ManagedPolicy } from "../catalog/index.ts";
import {
  definedEntries,
  flattened,
  isString,
  locateJson,
  managedPolicyName,
  pathOf,
  pathWithin,
  valueAt,
  type Located,
  type LocatedObject,
  type LocatedString,
  type PlacedValue,
} from "../policy/index.ts";

/** A role as those read it who ask what it allows, or what is wrong with it. Paths start at `Policies` and `ManagedPolicyArns`. */
export interface RoleView {
  readonly policies: readonly PolicyView[];
  readonly managedPolicies: readonly AttachedPolicy[];
}

/** An inline policy of the role. */
export interface PolicyView {
  /** `undefined` when the policy has none, or none that is a string. */
  readonly name: string | undefined;
  readonly value: PlacedValue<LocatedObject>;
  readonly document: PlacedValue | undefined;
  readonly statements: readonly StatementView[];
}

/** A managed policy that is attached to the role. */
export interface AttachedPolicy {
  readonly arn: PlacedValue<LocatedString>;
  /** What follows `policy/` in an ARN of AWS's own; undefined for the policies of an account. */
  readonly path: string | undefined;
  /** What AWS has under that path; undefined when it has nothing, or when the policy is an account's. */
  readonly policy: ManagedPolicy | undefined;
}

/** A statement of a policy, with its parts as far as they are of the right kind. */
export interface StatementView {
  readonly value: PlacedValue<LocatedObject>;
  /** The policy that it is in; undefined in a managed policy. */
  readonly policyName: string | undefined;
  /** `Allow`, `Deny`, or anything else that is written there; undefined when that is no string. */
  readonly effect: string | undefined;
  /** Whether its actions are those of `NotAction`: all but the named. */
  readonly isNotAction: boolean;
  /** The strings of `Action`, or of `NotAction`. */
  readonly actions: readonly PlacedValue<LocatedString>[];
  /** Whether its resources are those of `NotResource`. */
  readonly isNotResource: boolean;
  /** The strings of `Resource`, or of `NotResource`. */
  readonly resources: readonly PlacedValue<LocatedString>[];
  /** Its `Condition` where it asks for anything. */
  readonly condition: PlacedValue | undefined;
}

/** The view of a role, `{ Policies, ManagedPolicyArns }`; what is not of the right kind is left out. */
export function viewRole(role: Located): RoleView {
  return {
    policies: itemsAt(role, "Policies").flatMap((item) => viewPolicy(item) ?? []),
    managedPolicies: itemsAt(role, "ManagedPolicyArns").flatMap((item) => viewAttached(item) ?? []),
  };
}

/** The statements of a managed policy of AWS; their origins are that of its ARN in the role. */
export function statementsOfManagedPolicy({ arn, policy }: AttachedPolicy): readonly StatementView[] {
  if (policy === undefined) return [];
  return statementsOf({ value: locateJson(policy.document, arn.value.origin), path: arn.path }, undefined);
}

function itemsAt(role: Located, key: string): readonly PlacedValue[] {
  const value = role.kind === "object" ? valueAt(role, key) : undefined;
  return value === undefined ? [] : itemsOf({ value, path: pathOf(key) });
}

/** The items of a list, at any depth; a lone value is one item. */
function itemsOf({ value, path }: PlacedValue): readonly PlacedValue[] {
  return value.kind === "list" ? flattened({ value, path }) : [{ value, path }];
}

function viewPolicy({ value, path }: PlacedValue): PolicyView | undefined {
  if (value.kind !== "object") return undefined;
  const name = valueAt(value, "PolicyName");
  const policyName = name !== undefined && isString(name) ? name.value : undefined;
  const document = partAt({ value, path }, "PolicyDocument");
  const statements = document === undefined ? [] : statementsOf(document, policyName);
  return { name: policyName, value: { value, path }, document, statements };
}

function viewAttached({ value, path }: PlacedValue): AttachedPolicy | undefined {
  if (!isString(value)) return undefined;
  const policyPath = managedPolicyName(value.value);
  const policy = policyPath === undefined ? undefined : findManagedPolicy(policyPath);
  return { arn: { value, path }, path: policyPath, policy };
}

function statementsOf(document: PlacedValue, policyName: string | undefined): readonly StatementView[] {
  const statement = partAt(document, "Statement");
  return statement === undefined ? [] : itemsOf(statement).flatMap((item) => viewStatement(item, policyName) ?? []);
}

function viewStatement({ value, path }: PlacedValue, policyName: string | undefined): StatementView | undefined {
  if (value.kind !== "object") return undefined;
  const statement = { value, path };
  const effect = valueAt(value, "Effect");
  const isNotAction = valueAt(value, "Action") === undefined && valueAt(value, "NotAction") !== undefined;
  const isNotResource = valueAt(value, "Resource") === undefined && valueAt(value, "NotResource") !== undefined;
  const condition = partAt(statement, "Condition");
  return {
    value: statement,
    policyName,
    effect: effect !== undefined && isString(effect) ? effect.value : undefined,
    isNotAction,
    actions: stringsAt(statement, isNotAction ? "NotAction" : "Action"),
    isNotResource,
    resources: stringsAt(statement, isNotResource ? "NotResource" : "Resource"),
    condition: condition === undefined || isEmpty(condition.value) ? undefined : condition,
  };
}

function isEmpty(condition: Located): boolean {
  return condition.kind === "object" && definedEntries(condition).length === 0;
}

/** The value of a key of an object, with its path; undefined for what is no object and where the key is absent. */
export function partAt({ value, path }: PlacedValue, key: string): PlacedValue | undefined {
  const part = value.kind === "object" ? valueAt(value, key) : undefined;
  return part === undefined ? undefined : { value: part, path: pathWithin(path, key) };
}

function stringsAt(statement: PlacedValue, key: string): readonly PlacedValue<LocatedString>[] {
  const part = partAt(statement, key);
  return part === undefined ? [] : itemsOf(part).filter(isPlacedString);
}

function isPlacedString(placed: PlacedValue): placed is PlacedValue<LocatedString> {
  return isString(placed.value);
}
