import * as l10n from "@vscode/l10n";
import { findManagedPolicy, type ManagedPolicy } from "../../catalog/index.ts";
import { inlinePolicyQuota } from "../../checks/index.ts";
import {
  isString,
  locateJson,
  managedPolicyArn,
  managedPolicyName,
  plainValue,
  quoted,
  type Located,
  type SourceRange,
} from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import type { DeployModel } from "../model.ts";
import { meet, rangeIn } from "../ranges.ts";
import { itemAdditions } from "./added-items.ts";
import { exactMove, withItems, type Move } from "./exact-move.ts";
import { isAt, mappedLists, withoutItemsAt } from "./expected-lists.ts";
import type { Fix } from "./fix.ts";
import { itemRemoval } from "./removed-items.ts";

/** The rewrites that put the statements of managed policies in a range into `policy`, where the role allows the same then. */
export function inlinePolicies(model: DeployModel, range: Pick<SourceRange, "start" | "end">): readonly Fix[] {
  return managedLists.flatMap((list) =>
    flatItemsOf(model.reading.lists[list]).flatMap((item) => {
      const place = rangeIn(model.document, item.origin);
      const policy = inlinable(item);
      return place === undefined || policy === undefined || !meet(place, range)
        ? []
        : (inlining(model, list, place, policy) ?? []);
    }),
  );
}

const managedLists = ["managed_policy", "default_managed_policy"] as const;

/** The managed policy of AWS that a string attaches; those of other partitions may say other things. */
function inlinable(item: Located): ManagedPolicy | undefined {
  const path = isString(item) ? managedPolicyName(managedPolicyArn(item.value)) : undefined;
  const policy = path === undefined ? undefined : findManagedPolicy(path);
  const isAttached = policy !== undefined && isString(item) && managedPolicyArn(item.value) === policy.arn;
  return isAttached && !policy.isServiceLinked && policy.document.Version === "2012-10-17" ? policy : undefined;
}

function inlining(
  model: DeployModel,
  from: (typeof managedLists)[number],
  place: SourceRange,
  policy: ManagedPolicy,
): Fix | undefined {
  const removal = itemRemoval(model, [place]);
  // What is too large by itself need not be tried, which would take long.
  if (removal === undefined || JSON.stringify(policy.document).length > inlinePolicyQuota) return undefined;
  const statements = flatItemsOf(locateJson(policy.document.Statement, place));
  const additions = itemAdditions(model, { to: "policy", from, items: statements.map(plainValue) });
  const candidates = additions.map((addition) => [addition, removal]);
  const edits = exactMove(model, candidates, moving(place, policy, statements));
  if (edits === undefined) return undefined;
  const title = l10n.t("Inline managed policy {0}", quoted(policy.path));
  return { title, edits, problem: undefined, isPreferred: false };
}

/** The string goes and the statements come, where the string is read and nothing else attaches the policy. */
function moving(place: SourceRange, policy: ManagedPolicy, statements: readonly Located[]): Move {
  return (lists) => {
    const attaching = managedLists
      .flatMap((list) => flatItemsOf(lists[list]))
      .filter((item) => inlinable(item)?.path === policy.path);
    const there = managedLists.flatMap((list) => flatItemsOf(lists[list])).filter(({ origin }) => isAt(origin, place));
    if (there.length === 0) return lists;
    return there.length === 1 && attaching.length === 1 && there[0] === attaching[0]
      ? withItems(
          mappedLists(lists, (value) => withoutItemsAt(value, [place])),
          "policy",
          statements,
        )
      : undefined;
  };
}
