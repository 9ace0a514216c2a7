import type { Action } from "../catalog/index.ts";
import { actionsBut, matchingActions, type Grant, type StatementGrant } from "../permissions/index.ts";
import { isUncertain, type Clause } from "./clause.ts";
import { knownConditionKey } from "./condition.ts";
import type { Condition, Extent } from "./coverage.ts";
import { allResources, isNothing, type ResourceSet } from "./resource-set.ts";
import { termOf, type Term } from "./term.ts";

/**
 * What somebody says to be allowed or denied. What is not known of it is taken for all that it could be: every action, all
 * resources, no condition.
 */
export interface Claim {
  /** Undefined when that is not known. */
  readonly effect: string | undefined;
  readonly action: Term;
  /** Each by itself, since different statements may cover them. */
  readonly resources: readonly ResourceSet[];
  readonly condition: Condition | undefined;
  readonly isKnown: boolean;
}

/** What a clause claims about some of its resources. */
export function claimOf(clause: Clause, resources: readonly Term[]): Claim {
  const { effect, action, condition } = clause;
  const isKnown = !isUncertain(clause) && resources.every(({ unknown }) => unknown === undefined);
  const key = condition && knownConditionKey(condition);
  return {
    effect: effect?.unknown === undefined ? effect?.patterns[0] : undefined,
    action,
    resources: resources.map(setOf).filter((set) => !isNothing(set)),
    condition: key === undefined ? undefined : { key },
    isKnown,
  };
}

/** What a statement of a managed policy claims by one of its strings, or by its `NotAction`. */
export function claimOfGrant({ by, pattern }: Grant): Claim {
  const { resources, condition } = extentOf(by);
  return {
    effect: by.effect,
    action: pattern === undefined ? sparedBy(by) : termOf(pattern.value),
    resources: resources.isInverted
      ? [resources]
      : resources.patterns.map((one) => ({ patterns: [one], isInverted: false })),
    condition,
    isKnown: true,
  };
}

/** The actions that a claim is about, of all that AWS has. */
export function reachOf({ action: { patterns, isInverted, unknown } }: Claim): readonly Action[] {
  if (isInverted) return actionsBut(patterns);
  return unknown === undefined ? patterns.flatMap(matchingActions) : matchingActions("*");
}

/** What a statement is about, as far as its resources are known. */
export function extentOf({ statement: { resources, isNotResource, condition } }: StatementGrant): Extent {
  return {
    resources: { patterns: resources.map(({ value }) => value.value), isInverted: isNotResource },
    condition: condition === undefined ? undefined : { key: knownConditionKey(condition.value) },
  };
}

function setOf(term: Term): ResourceSet {
  return term.unknown === undefined ? term : allResources;
}

function sparedBy({ statement: { actions, value } }: StatementGrant): Term {
  const patterns = actions.map((action) => action.value.value);
  return { patterns, isInverted: true, unknown: undefined, origin: value.value.origin };
}
