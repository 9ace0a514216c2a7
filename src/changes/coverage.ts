import { coversSet, isNothing, meetSets, type ResourceSet } from "./resource-set.ts";

/** Resources that something is said of, always or under a condition. */
export interface Extent {
  readonly resources: ResourceSet;
  /** Undefined for always. */
  readonly condition: Condition | undefined;
}

/** A condition by its key; undefined within for one that is not wholly known, which is like no other. */
export interface Condition {
  readonly key: string | undefined;
}

/** Whether some extents have all of another between them: all of it, for sure not all of it, or it cannot be told. */
export type Coverage = "whole" | "part" | "unclear";

/**
 * How far some extents have all of certain resources.
 *
 * @param conditions those that hold whenever it is asked; what is said under one of them is said always then
 */
export function coverageOf(
  resources: ResourceSet,
  conditions: readonly Condition[],
  extents: readonly Extent[],
): Coverage {
  const meeting = extents.filter((extent) => meetSets(extent.resources, resources));
  const always = meeting.filter(({ condition }) => condition === undefined || holds(condition, conditions));
  const usual = coverageBySets(resources, always.map(setOf));
  if (usual !== "part" || always.length === meeting.length) return usual;
  if (coverageBySets(resources, meeting.map(setOf)) === "part") return "part";
  // Two conditions may complete each other, and one that holds may be a case of another.
  const others = new Set(meeting.filter((extent) => !always.includes(extent)).map(({ condition }) => condition?.key));
  return conditions.length === 0 && others.size === 1 && !others.has(undefined) ? "part" : "unclear";
}

/** What is lacking of one is lacking of all. */
export function worstCoverage(all: readonly Coverage[]): Coverage {
  if (all.includes("part")) return "part";
  return all.includes("unclear") ? "unclear" : "whole";
}

function setOf({ resources }: Extent): ResourceSet {
  return resources;
}

function holds({ key }: Condition, conditions: readonly Condition[]): boolean {
  return key !== undefined && conditions.some((condition) => condition.key === key);
}

function coverageBySets(resources: ResourceSet, sets: readonly ResourceSet[]): Coverage {
  const meeting = sets.filter((set) => meetSets(set, resources));
  if (isNothing(resources) || meeting.some((set) => coversSet(set, resources))) return "whole";
  const inverted = meeting.find(({ isInverted }) => isInverted);
  if (inverted === undefined) return meeting.some(isVague) ? "unclear" : "part";
  // What such a set lacks is what it spares, which the others have to have.
  const others = meeting.filter((set) => set !== inverted);
  return worstCoverage(inverted.patterns.map((spared) => coverageOfSpared(spared, resources, others)));
}

function coverageOfSpared(pattern: string, resources: ResourceSet, others: readonly ResourceSet[]): Coverage {
  const spared = { patterns: [pattern], isInverted: false };
  if (!meetSets(spared, resources)) return "whole";
  const coverage = coverageBySets(spared, others);
  if (coverage !== "part" || coversSet(resources, spared)) return coverage;
  // What the others lack of it may be what nobody asks for.
  return coversSet(spared, resources) ? coverageBySets(resources, others) : "unclear";
}

/** Whether patterns have wildcards of one character or variables, of which several together may be all. */
function isVague({ patterns }: ResourceSet): boolean {
  return patterns.some((pattern) => /\?|\$\{/.test(pattern));
}
