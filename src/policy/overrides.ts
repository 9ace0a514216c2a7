import * as l10n from "@vscode/l10n";
import { defaultsOf, type JetsDefault } from "./defaults.ts";
import { coverageOf, grantsOf, type Coverage, type Grants } from "./grants.ts";
import type { DefaultListKey, ListKey, LocatedLists } from "./list-key.ts";
import { isSourceRange, type Located } from "./located.ts";
import { managedPolicyName, type ManagedPolicyDocuments } from "./managed-policy-grants.ts";
import { overrideMessage, partClause, type Fate, type JudgedDefault } from "./override-message.ts";
import { pathOf } from "./path.ts";
import { problemAt } from "./problem-at.ts";
import type { LostDefault, Problem } from "./problem.ts";
import { usesLeft } from "./uses.ts";

/** The entries of `Policies` or `ManagedPolicyArns` that each list makes. */
export type EntriesOfLists = Readonly<Record<ListKey, readonly Located[]>>;

/**
 * A problem for each list of defaults that a configuration sets: which defaults the role loses by it (SPEC sections 3
 * and 4). A list that is unknown as a whole has none, since it may be as Jets has it.
 */
export function overrideProblems(
  lists: LocatedLists,
  entries: EntriesOfLists,
  documents: ManagedPolicyDocuments,
): Problem[] {
  return defaultListKeys
    .filter((list) => isSet(lists[list]) && lists[list].kind !== "unknown")
    .map((list) => overrideProblem(list, lists, entries, documents));
}

const defaultListKeys: readonly DefaultListKey[] = ["default_policy", "default_managed_policy"];

function overrideProblem(
  list: DefaultListKey,
  lists: LocatedLists,
  entries: EntriesOfLists,
  documents: ManagedPolicyDocuments,
): Problem {
  const grantsOfLists = (isMeant: (other: ListKey) => boolean): Grants => {
    const entriesOf = (candidates: readonly ListKey[]): Located[] =>
      candidates.filter(isMeant).flatMap((one) => entries[one]);
    return grantsOf(
      entriesOf(["default_policy", "policy"]),
      entriesOf(["default_managed_policy", "managed_policy"]),
      documents,
    );
  };
  const own = grantsOfLists((other) => other === list);
  const written = grantsOfLists((other) => isSet(lists[other]));
  const role = grantsOfLists(() => true);
  const judged = defaultsOf(list).map((one) => judge(one, { own, written, role }));
  const lost = judged.flatMap((one) => lostDefault(one) ?? []);
  const unclear = judged.flatMap(({ name, fate }) => (fate === "unclear" ? [name] : []));
  return problemAt(
    { value: lists[list], path: pathOf(list) },
    list === "default_policy" ? "default-policy-overridden" : "default-managed-policy-overridden",
    lost.length > 0 ? "warning" : "information",
    overrideMessage({ list, judged, unknown: own.unknown, unexamined: unexamined(written) }),
    { lost, ...(unclear.length === 0 ? {} : { unclear }) },
  );
}

function isSet(list: Located): boolean {
  return isSourceRange(list.origin);
}

/** What a default can be granted by. */
interface GrantsOfRole {
  /** The list that overrides it. */
  readonly own: Grants;
  /** All lists that the configuration sets. */
  readonly written: Grants;
  /** All of the role, with the defaults of lists that are not set. */
  readonly role: Grants;
}

function judge(one: JetsDefault, grants: GrantsOfRole): JudgedDefault {
  const { name } = one;
  const consequence = l10n.t(one.consequence);
  const fate = fateOf(one, grants);
  if (fate !== "part") return { name, fate, consequence };
  const uses = usesLeft(one, grants.role);
  return { name, fate, consequence: partClause(consequence, uses), uses };
}

function fateOf(one: JetsDefault, { own, written }: GrantsOfRole): Fate {
  if (coverageOfDefault(one, own) === "whole") return "kept";
  const coverage = coverageOfDefault(one, written);
  if (coverage === "whole") return "elsewhere";
  if (own.unknown !== undefined) return "unclear";
  return coverage === "part" ? "part" : "lost";
}

function coverageOfDefault({ name, actions }: JetsDefault, grants: Grants): Coverage {
  const isAttached = grants.managedPolicies.some((arn) => managedPolicyName(arn) === name);
  return isAttached ? "whole" : coverageOf(actions, grants);
}

function lostDefault({ name, fate, consequence, uses }: JudgedDefault): LostDefault | undefined {
  if (fate !== "lost" && fate !== "part") return undefined;
  return { name, consequence, ...(uses === undefined ? {} : { uses }) };
}

/** The managed policies and unknown values that may grant what nothing else does; a few of them, for a message. */
function unexamined({ unexamined: arns, unknown }: Grants): string[] {
  const names = arns.map((arn) => managedPolicyName(arn) ?? arn);
  const shown =
    names.length > 3 ? [...names.slice(0, 2), l10n.t("{0} more managed policies", names.length - 2)] : names;
  return unknown === undefined ? shown : [...shown, unknown.expression];
}
