import { defaultsOf, type JetsDefault } from "./defaults.ts";
import { administratorAccess, coverageOf, grantsOf, managedPolicyName, type Coverage, type Grants } from "./grants.ts";
import { listKeys, type DefaultListKey, type ListKey, type LocatedLists } from "./list-key.ts";
import { isSourceRange, type Located } from "./located.ts";
import { overrideMessage, partly, type Fate } from "./override-message.ts";
import { pathOf } from "./path.ts";
import { problemAt } from "./problem-at.ts";
import type { LostDefault, Problem } from "./problem.ts";

/** The entries of `Policies` or `ManagedPolicyArns` that each list makes. */
export type EntriesOfLists = Readonly<Record<ListKey, readonly Located[]>>;

/**
 * A problem for each list of defaults that a configuration sets: which defaults the role loses by it (SPEC sections 3
 * and 4). A list that is unknown as a whole has none, since it may be as Jets has it.
 */
export function overrideProblems(lists: LocatedLists, entries: EntriesOfLists): Problem[] {
  return defaultListKeys
    .filter((list) => isSet(lists[list]) && lists[list].kind !== "unknown")
    .map((list) => overrideProblem(list, lists, entries));
}

const defaultListKeys: readonly DefaultListKey[] = ["default_policy", "default_managed_policy"];

function overrideProblem(list: DefaultListKey, lists: LocatedLists, entries: EntriesOfLists): Problem {
  const own = grantsOfLists([list], entries);
  const elsewhere = grantsOfLists(
    listKeys.filter((other) => other !== list && isSet(lists[other])),
    entries,
  );
  const fates = defaultsOf(list).map((one) => [one, fateOf(one, own, elsewhere)] as const);
  const lost = fates.flatMap(([one, fate]) => lostDefault(one, fate) ?? []);
  const unclear = fates.flatMap(([{ name }, fate]) => (fate === "unclear" ? [name] : []));
  return problemAt(
    { value: lists[list], path: pathOf(list) },
    list === "default_policy" ? "default-policy-overridden" : "default-managed-policy-overridden",
    lost.length > 0 ? "warning" : "information",
    overrideMessage({ list, fates, unknown: own.unknown, unexamined: unexamined(combined(own, elsewhere)) }),
    { lost, ...(unclear.length === 0 ? {} : { unclear }) },
  );
}

function isSet(list: Located): boolean {
  return isSourceRange(list.origin);
}

function grantsOfLists(lists: readonly ListKey[], entries: EntriesOfLists): Grants {
  const entriesOf = (candidates: readonly ListKey[]): Located[] =>
    candidates.filter((list) => lists.includes(list)).flatMap((list) => entries[list]);
  return grantsOf(entriesOf(["default_policy", "policy"]), entriesOf(["default_managed_policy", "managed_policy"]));
}

function fateOf(one: JetsDefault, own: Grants, elsewhere: Grants): Fate {
  if (coverageOfDefault(one, own) === "whole") return "kept";
  const coverage = coverageOfDefault(one, combined(own, elsewhere));
  if (coverage === "whole") return "elsewhere";
  if (own.unknown !== undefined) return "unclear";
  return coverage === "part" ? "part" : "lost";
}

function coverageOfDefault({ name, actions }: JetsDefault, grants: Grants): Coverage {
  const isAttached = grants.managedPolicies.some((arn) => managedPolicyName(arn) === name);
  return isAttached ? "whole" : coverageOf(actions, grants);
}

function combined(some: Grants, others: Grants): Grants {
  return {
    statements: [...some.statements, ...others.statements],
    managedPolicies: [...some.managedPolicies, ...others.managedPolicies],
    unknown: some.unknown ?? others.unknown,
  };
}

function lostDefault({ name, consequence }: JetsDefault, fate: Fate): LostDefault | undefined {
  if (fate === "lost") return { name, consequence };
  return fate === "part" ? { name, consequence: `${partly}, ${consequence}` } : undefined;
}

/** The managed policies and unknown values that may grant what nothing else does; a few of them, for a message. */
function unexamined({ managedPolicies, unknown }: Grants): string[] {
  const examined = new Set<string>([
    administratorAccess,
    ...defaultsOf("default_managed_policy").map(({ name }) => name),
  ]);
  const names = managedPolicies.map((arn) => managedPolicyName(arn) ?? arn).filter((name) => !examined.has(name));
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more managed policies`] : names;
  return unknown === undefined ? shown : [...shown, unknown.expression];
}
