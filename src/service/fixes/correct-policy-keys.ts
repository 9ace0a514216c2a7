import * as l10n from "@vscode/l10n";
import type { TextEdit } from "vscode-languageserver-types";
import { listText } from "../../language/index.ts";
import { listKeyOf, type LocatedEntry, type Problem } from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { countOf, modelAfter, type Fix } from "./fix.ts";
import { keyRenaming } from "./key-renaming.ts";

/** The fix that gives the keys of a policy object the names that AWS knows: `Action` for `action`. */
export function correctPolicyKeys(model: DeployModel, problem: Problem): Fix | undefined {
  const corrections = problem.data?.corrections;
  if (problem.code !== "unrecognized-policy" || corrections === undefined) return undefined;
  const edits = entriesAt(model, problem).flatMap((entry) => renaming(model, entry, corrections) ?? []);
  if (!solves(model, problem, edits)) return undefined;
  const title = l10n.t("Change the keys to {0}", listText(Object.values(corrections)));
  return { title, edits, problem, isPreferred: true };
}

/** The entries of the object that a problem is about. */
function entriesAt({ reading }: DeployModel, { path, origin }: Problem): readonly LocatedEntry[] {
  const list = listKeyOf(String(path[0]));
  const items = list === undefined ? [] : flatItemsOf(reading.lists[list]);
  return items.flatMap((item) => (item.kind === "object" && item.origin === origin ? item.entries : []));
}

function renaming(
  model: DeployModel,
  { key, keyOrigin }: LocatedEntry,
  corrections: Readonly<Record<string, string>>,
): TextEdit | undefined {
  const correction = Object.entries(corrections).find(([wrong]) => wrong === key)?.[1];
  const place = rangeIn(model.document, keyOrigin);
  return correction === undefined || place === undefined ? undefined : keyRenaming(model, place, key, correction);
}

function solves(model: DeployModel, { code }: Problem, edits: readonly TextEdit[]): boolean {
  const after = edits.length === 0 ? undefined : modelAfter(model, edits);
  return after !== undefined && countOf(after.problems, code) < countOf(model.problems, code);
}
