import * as l10n from "@vscode/l10n";
import type { TextEdit } from "vscode-languageserver-types";
import type { ListWrite } from "../../analyzer/index.ts";
import { defaultLists, listKeys, plainValue, type Located, type Problem } from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import { overriddenList, type DeployModel } from "../model.ts";
import { modelAfter, replacement, textOf, type Fix } from "./fix.ts";

/** What the fix of an override is called; undefined when the override cannot become an addition. */
export function additionTitle(model: DeployModel, problem: Problem): string | undefined {
  const override = overrideOf(model, problem);
  return override === undefined || additionEdits(model, override) === undefined ? undefined : titleOf(override);
}

/**
 * The fix that turns an override of defaults into an addition to them: `default_policy = ["ec2"]` becomes
 * `policy = ["ec2"]`, or `policy.push("ec2")` where the file has given `policy` a value before. There is none when the
 * file would not mean exactly that afterwards.
 */
export function addInsteadOfOverride(model: DeployModel, problem: Problem): Fix | undefined {
  const override = overrideOf(model, problem);
  const edits = override === undefined ? undefined : additionEdits(model, override);
  if (override === undefined || edits === undefined || !makesAddition(model, override, edits)) return undefined;
  return { title: titleOf(override), edits, problem, isPreferred: false };
}

/** A write that replaces Jets' defaults, and the list that adds to them. */
interface Override {
  readonly list: "default_policy" | "default_managed_policy";
  readonly addition: "policy" | "managed_policy";
  readonly write: ListWrite;
}

/** The override that a problem is about, when it takes defaults away, gives something instead, and is the only one. */
function overrideOf({ reading, document }: DeployModel, problem: Problem): Override | undefined {
  const list = overriddenList(problem);
  if (list === undefined || (problem.data?.lost ?? []).length === 0) return undefined;
  const [write, ...others] = reading.writes.filter((candidate) => candidate.list === list);
  if (write?.key.uri !== document.uri || write.kind !== "replaced" || others.length > 0) return undefined;
  if (flatItemsOf(reading.lists[list]).length === 0) return undefined;
  return { list, addition: list === "default_policy" ? "policy" : "managed_policy", write };
}

function titleOf({ addition }: Override): string {
  return l10n.t("Add to {0} instead", addition);
}

function additionEdits(model: DeployModel, { addition, write }: Override): readonly TextEdit[] | undefined {
  const key = renamedKey(textOf(model, write.key));
  if (key === undefined) return undefined;
  const renaming = replacement(model, write.key, key);
  const { writes } = model.reading;
  if (!writes.some(({ list }) => list === addition)) return [renaming];
  const later = writes.slice(writes.indexOf(write) + 1);
  if (later.some(({ list, kind }) => list === addition && kind === "replaced")) return undefined;
  const pushing = pushEdits(model, write);
  return pushing === undefined ? undefined : [renaming, ...pushing];
}

/** `policy` for `default_policy`, in the spelling and the quotes of the text. */
function renamedKey(text: string): string | undefined {
  const renamed = text
    .replace(/default_(?=managed_policy|policy)/, "")
    .replace(/default([MP])(?=anagedPolicy|olicy)/, (_, initial: string) => initial.toLowerCase());
  return renamed === text ? undefined : renamed;
}

/** The edits that turn the assignment of an array into a call of `push` with its items. */
function pushEdits(model: DeployModel, { key, value }: ListWrite): readonly TextEdit[] | undefined {
  if (value === undefined || !/^\[[^]*\]$/.test(textOf(model, value))) return undefined;
  const [, closing] = /^(["'`]?\]?)\s*=\s*$/.exec(textOf(model, { start: key.end, end: value.start })) ?? [];
  if (closing === undefined) return undefined;
  return [
    replacement(model, { start: key.end + closing.length, end: value.start + 1 }, ".push("),
    replacement(model, { start: value.end - 1, end: value.end }, ")"),
  ];
}

/** Whether the edits leave Jets' defaults alone, put the items behind what was added before, and change nothing else. */
function makesAddition(before: DeployModel, { list, addition }: Override, edits: readonly TextEdit[]): boolean {
  const after = modelAfter(before, edits);
  if (after === undefined) return false;
  const { lists } = before.reading;
  const expected = {
    ...Object.fromEntries(listKeys.map((key) => [key, plainItems(lists[key])])),
    [list]: plainItems(defaultLists[list]),
    [addition]: [...plainItems(lists[addition]), ...plainItems(lists[list])],
  };
  return listKeys.every((key) => isSame(plainItems(after.reading.lists[key]), expected[key] ?? []));
}

function plainItems(value: Located): readonly unknown[] {
  return flatItemsOf(value).map(plainValue);
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
