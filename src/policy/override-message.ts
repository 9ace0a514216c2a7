import { enumerated } from "./describe.ts";
import type { DefaultListKey } from "./list-key.ts";
import type { LocatedUnknown } from "./located.ts";
import type { UsesLeft } from "./problem.ts";

/** What becomes of a default: `kept` by the override, granted by another list, lost wholly or in part, or `unclear`. */
export type Fate = "kept" | "elsewhere" | "part" | "lost" | "unclear";

/** A default of Jets, and what becomes of it. */
export interface JudgedDefault {
  readonly name: string;
  readonly fate: Fate;
  /** What the loss of it means, or that of a part of it, as a clause. */
  readonly consequence: string;
  /** Of a default that is granted in part. */
  readonly uses?: UsesLeft;
}

/** All that the message about an override says. */
export interface Override {
  readonly list: DefaultListKey;
  /** Jets' defaults in their order. */
  readonly judged: readonly JudgedDefault[];
  /** The unknown value that makes fates unclear. */
  readonly unknown: LocatedUnknown | undefined;
  /** Sources in the role that may grant more than can be told, for people: `ReadOnlyAccess`, `process.env.EXTRA`. */
  readonly unexamined: readonly string[];
}

/** Whole sentences about an override: what is lost, what stops without it, and what cannot be told. */
export function overrideMessage(override: Override): string {
  const lost = defaultsWith(override, "lost");
  const part = defaultsWith(override, "part");
  return [
    openingSentence(override),
    ...lost.map(({ name, consequence }) => `Without ${name}, ${consequence}.`),
    ...part.map(({ name, consequence }) => `Of ${name}, ${consequence}.`),
    ...elsewhereSentence(override),
    ...unclearSentence(override),
    ...(lost.length + part.length > 0 ? [...unexaminedSentence(override), adviceSentence(override.list)] : []),
  ].join(" ");
}

/**
 * What it means that only a part of a default is granted, as a clause.
 *
 * @param consequence what the loss of all of it means
 */
export function partClause(consequence: string, { works, limited, stops }: UsesLeft): string {
  const known = works.length + limited.length + stops.length;
  if (known === 0) return `only a part is granted; where more of it is needed, ${consequence}`;
  if (stops.length === known) return `only a part is granted, and that is too little: ${consequence}`;
  if (works.length === known) return `only a part is granted, but ${clause(works, "still works", "still work")}`;
  const clauses = [
    clause(works, "still works", "still work"),
    clause(limited, `works ${within}`, `work ${within}`),
    clause(stops, "stops", "stop"),
  ];
  return `only a part is granted: ${clauses.filter((text) => text !== "").join("; ")}`;
}

const within = "only on some resources or under conditions";

function clause(uses: readonly string[], one: string, several: string): string {
  return uses.length === 0 ? "" : `${enumerated(uses)} ${uses.length === 1 ? one : several}`;
}

function openingSentence(override: Override): string {
  const defaults = override.list === "default_policy" ? "Jets' default policy" : "Jets' default managed policies";
  const lost = namesWith(override, "lost");
  if (lost.length > 0) return `This overrides ${defaults} and drops ${enumerated(lost)}.`;
  const isWhole = override.judged.every(({ fate }) => fate === "kept" || fate === "elsewhere");
  return isWhole
    ? `This overrides ${defaults}, and nothing of what Jets grants today is lost. What Jets adds to its defaults later will be missing.`
    : `This overrides ${defaults}.`;
}

function elsewhereSentence(override: Override): string[] {
  const names = namesWith(override, "elsewhere");
  return names.length === 0 ? [] : [`Another list still grants ${enumerated(names)}.`];
}

function unclearSentence(override: Override): string[] {
  const names = namesWith(override, "unclear");
  if (names.length === 0 || override.unknown === undefined) return [];
  return [`Whether it still grants ${enumerated(names)} cannot be told, because ${override.unknown.reason}.`];
}

function unexaminedSentence({ unexamined }: Override): string[] {
  return unexamined.length === 0 ? [] : [`What ${enumerated(unexamined)} may grant of that is not looked into.`];
}

function adviceSentence(list: DefaultListKey): string {
  return `To keep the defaults and add to them, set ${list.replace("default_", "")} instead.`;
}

function namesWith(override: Override, fate: Fate): string[] {
  return defaultsWith(override, fate).map(({ name }) => name);
}

function defaultsWith({ judged }: Override, wanted: Fate): JudgedDefault[] {
  return judged.filter(({ fate }) => fate === wanted);
}
