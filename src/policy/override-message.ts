import * as l10n from "@vscode/l10n";
import { listText, sentences } from "../language/index.ts";
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
  return sentences(
    openingSentence(override),
    ...lost.map(({ name, consequence }) => l10n.t("Without {0}, {1}.", name, consequence)),
    ...part.map(({ name, consequence }) => l10n.t("Of {0}, {1}.", name, consequence)),
    ...elsewhereSentence(override),
    ...unclearSentence(override),
    ...(lost.length + part.length > 0 ? [...unexaminedSentence(override), adviceSentence(override.list)] : []),
  );
}

/**
 * What it means that only a part of a default is granted, as a clause.
 *
 * @param consequence what the loss of all of it means
 */
export function partClause(consequence: string, { works, limited, stops }: UsesLeft): string {
  const known = works.length + limited.length + stops.length;
  if (known === 0) return l10n.t("only a part is granted; where more of it is needed, {0}", consequence);
  if (stops.length === known) return l10n.t("only a part is granted, and that is too little: {0}", consequence);
  if (works.length === known) return l10n.t("only a part is granted, but {0}", workingClause(works));
  const clauses = [
    ...(works.length === 0 ? [] : [workingClause(works)]),
    ...(limited.length === 0 ? [] : [limitedClause(limited)]),
    ...(stops.length === 0 ? [] : [stoppingClause(stops)]),
  ];
  return l10n.t("only a part is granted: {0}", clauses.join(l10n.t({ message: "; ", comment: "Between clauses" })));
}

function workingClause(uses: readonly string[]): string {
  const names = listText(uses);
  return uses.length === 1 ? l10n.t("{0} still works", names) : l10n.t("{0} still work", names);
}

function limitedClause(uses: readonly string[]): string {
  const names = listText(uses);
  return uses.length === 1
    ? l10n.t("{0} works only on some resources or under conditions", names)
    : l10n.t("{0} work only on some resources or under conditions", names);
}

function stoppingClause(uses: readonly string[]): string {
  const names = listText(uses);
  return uses.length === 1 ? l10n.t("{0} stops", names) : l10n.t("{0} stop", names);
}

function openingSentence(override: Override): string {
  const lost = namesWith(override, "lost");
  if (lost.length > 0) return droppingSentence(override.list, listText(lost));
  const isWhole = override.judged.every(({ fate }) => fate === "kept" || fate === "elsewhere");
  return isWhole ? harmlessSentence(override.list) : plainSentence(override.list);
}

function droppingSentence(list: DefaultListKey, lost: string): string {
  return list === "default_policy"
    ? l10n.t("This overrides Jets' default policy and drops {0}.", lost)
    : l10n.t("This overrides Jets' default managed policies and drops {0}.", lost);
}

function harmlessSentence(list: DefaultListKey): string {
  return list === "default_policy"
    ? l10n.t(
        "This overrides Jets' default policy, and nothing of what Jets grants today is lost. What Jets adds to its defaults later will be missing.",
      )
    : l10n.t(
        "This overrides Jets' default managed policies, and nothing of what Jets grants today is lost. What Jets adds to its defaults later will be missing.",
      );
}

function plainSentence(list: DefaultListKey): string {
  return list === "default_policy"
    ? l10n.t("This overrides Jets' default policy.")
    : l10n.t("This overrides Jets' default managed policies.");
}

function elsewhereSentence(override: Override): string[] {
  const names = namesWith(override, "elsewhere");
  return names.length === 0 ? [] : [l10n.t("Another list still grants {0}.", listText(names))];
}

function unclearSentence(override: Override): string[] {
  const names = namesWith(override, "unclear");
  if (names.length === 0 || override.unknown === undefined) return [];
  const { reason } = override.unknown;
  return [l10n.t("Whether it still grants {0} cannot be told, because {1}.", listText(names), reason)];
}

function unexaminedSentence({ unexamined }: Override): string[] {
  if (unexamined.length === 0) return [];
  return [l10n.t("What {0} may grant of that is not looked into.", listText(unexamined))];
}

function adviceSentence(list: DefaultListKey): string {
  return l10n.t("To keep the defaults and add to them, set {0} instead.", list.replace("default_", ""));
}

function namesWith(override: Override, fate: Fate): string[] {
  return defaultsWith(override, fate).map(({ name }) => name);
}

function defaultsWith({ judged }: Override, wanted: Fate): JudgedDefault[] {
  return judged.filter(({ fate }) => fate === wanted);
}
