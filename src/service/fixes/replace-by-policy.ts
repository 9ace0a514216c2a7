import * as l10n from "@vscode/l10n";
import {
  isSourceRange,
  isString,
  managedPolicyArn,
  quoted,
  type Located,
  type SourceRange,
} from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import { meaningOfItem, type ItemMeaning } from "../managed-policies/item-meaning.ts";
import { policiesNaming, type KnownPolicy } from "../managed-policies/known-policies.ts";
import type { DeployModel } from "../model.ts";
import { meet, rangeIn } from "../ranges.ts";
import { itemAdditions } from "./added-items.ts";
import { exactMove, withItems, type Move } from "./exact-move.ts";
import { isAt, mappedLists, withoutItemsAt } from "./expected-lists.ts";
import type { Fix } from "./fix.ts";
import { itemRemoval } from "./removed-items.ts";

/**
 * The rewrites that attach a managed policy of AWS in place of items of `policy` or `default_policy`, one of them in a
 * range, which say together what its document says.
 */
export function replaceByPolicies(model: DeployModel, range: Pick<SourceRange, "start" | "end">): readonly Fix[] {
  return policyLists.flatMap((list) => {
    const written = flatItemsOf(model.reading.lists[list]).filter(({ origin }) => rangeIn(model.document, origin));
    const meant = written.filter(({ origin }) => isSourceRange(origin) && meet(origin, range)).flatMap(knownItem);
    if (meant.length === 0) return [];
    const items = written.flatMap(knownItem);
    return policiesFor(meant, items).flatMap((policy) => replacement(model, list, policy, items) ?? []);
  });
}

const policyLists = ["policy", "default_policy"] as const;

/** An item that is written in a file, of which all is known. */
interface KnownItem {
  readonly place: SourceRange;
  readonly meaning: ItemMeaning;
}

function knownItem(item: Located): readonly KnownItem[] {
  const meaning = meaningOfItem(item);
  return meaning === undefined || !isSourceRange(item.origin) ? [] : [{ place: item.origin, meaning }];
}

/** The managed policies that say all that one of the items says which are meant, and name no action but those of the items. */
function policiesFor(meant: readonly KnownItem[], items: readonly KnownItem[]): readonly KnownPolicy[] {
  const actions = new Set(items.flatMap(({ meaning }) => meaning.actions));
  const found = meant.flatMap(({ meaning }) => {
    const policies = policiesNaming(meaning.actions[0] ?? "", actions);
    return policies.filter((policy) => isWithin(meaning, policy));
  });
  return [...new Map(found.map((policy) => [policy.path, policy])).values()];
}

function isWithin({ atoms }: ItemMeaning, policy: KnownPolicy): boolean {
  return atoms.every((atom) => policy.atoms.has(atom));
}

function replacement(
  model: DeployModel,
  from: (typeof policyLists)[number],
  policy: KnownPolicy,
  items: readonly KnownItem[],
): Fix | undefined {
  const replaced = items.filter(({ meaning }) => isWithin(meaning, policy));
  const places = [...new Map(replaced.map(({ place }) => [place.start, place])).values()];
  const move = moving(from, policy, places);
  const removal = move(model.reading.lists) === undefined ? undefined : itemRemoval(model, places);
  if (removal === undefined) return undefined;
  const additions = itemAdditions(model, { to: "managed_policy", from, items: [policy.path] });
  const candidates = additions.map((addition) => [addition, removal]);
  const edits = exactMove(model, candidates, move);
  if (edits === undefined) return undefined;
  const title = l10n.t("Replace by managed policy {0}", quoted(policy.path));
  return { title, edits, problem: undefined, isPreferred: false };
}

/** The items go and the policy comes, where the items are read, say the same, and nothing attaches the policy already. */
function moving(from: (typeof policyLists)[number], policy: KnownPolicy, places: readonly SourceRange[]): Move {
  return (lists) => {
    const items = flatItemsOf(lists[from]).filter(({ origin }) => places.some((place) => isAt(origin, place)));
    if (items.length === 0) return lists;
    const meanings = items.map(meaningOfItem);
    const isWhole = meanings.every((meaning) => meaning !== undefined && isWithin(meaning, policy));
    const said = new Set(meanings.flatMap((meaning) => meaning?.atoms ?? []));
    const attached = [lists.managed_policy, lists.default_managed_policy].flatMap(flatItemsOf);
    const arn = managedPolicyArn(policy.path);
    const isAttached = attached.some((item) => isString(item) && managedPolicyArn(item.value) === arn);
    if (isAttached || !isWhole || said.size < policy.atoms.size) return undefined;
    const name = { kind: "scalar", value: policy.path, origin: lists[from].origin } as const;
    return withItems(
      mappedLists(lists, (value) => withoutItemsAt(value, places)),
      "managed_policy",
      [name],
    );
  };
}
