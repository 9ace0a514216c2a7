import type { Action } from "../../catalog/index.ts";
import { accessOf, matchingActions, type Grant, type StatementView } from "../../permissions/index.ts";
import { pathWithin, quoted, valueAt, type PlacedValue } from "../../policy/index.ts";
import { defaultPolicyName, isDefaultManagedPolicy, type JudgedRole } from "./baseline.ts";

/** What somebody has written that grants actions: a string of `Action`, a `NotAction`, or a managed policy. */
export interface GrantingString {
  readonly place: PlacedValue;
  readonly kind: "Action" | "NotAction" | "managed-policy";
  /** How a message names it. */
  readonly text: string;
  /** How many actions it grants; a managed policy counts as more than any string. */
  readonly reach: number;
  /** Whether it is one action by its full name. */
  readonly isOneAction: boolean;
}

/**
 * The string that grants an action as far as the role allows it. Of several, it is the narrowest, since that was written
 * for the action's sake, and one outside of Jets' part of the role where there is any.
 */
export function grantingString({ permissions, accessTo }: JudgedRole, action: Action): GrantingString | undefined {
  const access = accessTo(action);
  const granting = (permissions.actions.get(action)?.grants ?? []).filter(
    ({ by }) => by.effect === "Allow" && accessOf(by) === access,
  );
  const added = granting.filter((grant) => !isInJetsPart(grant));
  const grant = leastBy(added.length > 0 ? added : granting, reachOf);
  return grant === undefined ? undefined : grantingStringOf(grant);
}

/** The narrowest of some strings; of those that are equally narrow, the last one. */
export function narrowest(strings: readonly GrantingString[]): GrantingString | undefined {
  return leastBy(strings, ({ reach }) => reach);
}

function leastBy<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item | undefined {
  let least: { readonly item: Item; readonly size: number } | undefined;
  for (const item of items) {
    const size = sizeOf(item);
    if (least === undefined || size <= least.size) least = { item, size };
  }
  return least?.item;
}

/** A `NotAction` is wider than any string of `Action`, and a managed policy does not stand for single actions at all. */
function reachOf({ by, pattern }: Grant): number {
  if (by.managedPolicy !== undefined) return Infinity;
  return pattern === undefined ? Number.MAX_SAFE_INTEGER : matchingActions(pattern.value.value).length;
}

function isInJetsPart({ by: { statement, managedPolicy } }: Grant): boolean {
  return managedPolicy === undefined
    ? statement.policyName === defaultPolicyName
    : isDefaultManagedPolicy(managedPolicy);
}

function grantingStringOf(grant: Grant): GrantingString {
  const { by, pattern } = grant;
  const reach = reachOf(grant);
  if (by.managedPolicy !== undefined) {
    const { arn, path } = by.managedPolicy;
    return { place: arn, kind: "managed-policy", text: quoted(path ?? arn.value.value), reach, isOneAction: false };
  }
  if (pattern === undefined) {
    return { place: placeOfNotAction(by.statement), kind: "NotAction", text: "NotAction", reach, isOneAction: false };
  }
  const text = pattern.value.value;
  return { place: pattern, kind: "Action", text: quoted(text), reach, isOneAction: !/[*?]/.test(text) };
}

function placeOfNotAction({ value }: StatementView): PlacedValue {
  const spared = valueAt(value.value, "NotAction");
  return spared === undefined ? value : { value: spared, path: pathWithin(value.path, "NotAction") };
}
