import { coversResource, haveCommonText, isEverything, withoutVariables } from "../policy/index.ts";

/** The resources of a statement: those that match one of some patterns, or all but these. */
export interface ResourceSet {
  readonly patterns: readonly string[];
  readonly isInverted: boolean;
}

/** All resources. */
export const allResources: ResourceSet = { patterns: ["*"], isInverted: false };

/** Whether a set has no resource at all: all but all. */
export function isNothing({ patterns, isInverted }: ResourceSet): boolean {
  return isInverted && patterns.some(isEverything);
}

/** Whether a set surely has all resources of another. */
export function coversSet(wide: ResourceSet, narrow: ResourceSet): boolean {
  if (!wide.isInverted && !narrow.isInverted) return narrow.patterns.every((one) => isWithin(one, wide.patterns));
  if (!wide.isInverted) return wide.patterns.some(isEverything);
  if (narrow.isInverted) return wide.patterns.every((spared) => isWithin(spared, narrow.patterns));
  return !narrow.patterns.some((one) => wide.patterns.some((spared) => mayMeet(one, spared)));
}

/** Whether two sets may have a resource in common. */
export function meetSets(one: ResourceSet, other: ResourceSet): boolean {
  if (one.isInverted && other.isInverted) return true;
  if (one.isInverted) return meetSets(other, one);
  if (other.isInverted) return one.patterns.some((pattern) => !isWithin(pattern, other.patterns));
  return one.patterns.some((pattern) => other.patterns.some((another) => mayMeet(pattern, another)));
}

/** What two sets have in common, in parts; `isExact` where a part surely is in both, and else may be more than that. */
export function commonParts(
  one: ResourceSet,
  other: ResourceSet,
): readonly { readonly resources: ResourceSet; readonly isExact: boolean }[] {
  if (coversSet(other, one)) return [{ resources: one, isExact: true }];
  if (other.isInverted) return meetSets(one, other) ? [{ resources: one, isExact: false }] : [];
  return other.patterns
    .map((pattern): ResourceSet => ({ patterns: [pattern], isInverted: false }))
    .filter((resources) => meetSets(one, resources))
    .map((resources) => ({ resources, isExact: coversSet(one, resources) }));
}

function isWithin(pattern: string, patterns: readonly string[]): boolean {
  return patterns.some((wide) => coversResource(wide, pattern));
}

/** Variables stand for any text. */
function mayMeet(one: string, other: string): boolean {
  return haveCommonText(withoutVariables(one), withoutVariables(other));
}
