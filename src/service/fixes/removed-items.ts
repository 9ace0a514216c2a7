import type { TextEdit } from "vscode-languageserver-types";
import type { SourceRange } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { contains, rangeIn } from "../ranges.ts";
import { replacement, textOf } from "./fix.ts";
import { stretchOfItem } from "./item-stretch.ts";

/**
 * The edit that takes items out of the arrays or calls that they stand in, and the call where it would add nothing any
 * more; undefined where one stands in none.
 */
export function itemRemoval(model: DeployModel, places: readonly SourceRange[]): TextEdit | undefined {
  const before = model.document.getText();
  let text = before;
  let [start, end] = [before.length, 0];
  // From the last to the first, so that the places of those that are left stay as they are.
  for (const place of places.toSorted((left, right) => right.start - left.start)) {
    const stretch = stretchOfItem(text, place) ?? stretchOfCall(model, place);
    if (stretch === undefined) return undefined;
    start = Math.min(start, stretch.start);
    end = Math.max(end, stretch.end + before.length - text.length);
    text = text.slice(0, stretch.start) + text.slice(stretch.end);
  }
  return replacement(model, { start, end }, text.slice(start, end - before.length + text.length));
}

/** The statement that does nothing but add an item: `config.ci.iam.policy.push("s3");`, with the space before it. */
function stretchOfCall(model: DeployModel, place: SourceRange): Pick<SourceRange, "start" | "end"> | undefined {
  const call = model.reading.writes
    .flatMap(({ kind, expression }) => (kind === "changed" ? (rangeIn(model.document, expression) ?? []) : []))
    .find((expression) => contains(expression, place));
  if (call === undefined) return undefined;
  const isAlone =
    /^[\w$.]+\(\s*$/.test(textOf(model, { start: call.start, end: place.start })) &&
    /^\s*,?\s*\)$/.test(textOf(model, { start: place.end, end: call.end }));
  const [space = ""] = /\s*$/.exec(textOf(model, { start: Math.max(0, call.start - reach), end: call.start })) ?? [];
  const [semicolon = ""] = /^;?/.exec(textOf(model, { start: call.end, end: call.end + 1 })) ?? [];
  return isAlone ? { start: call.start - space.length, end: call.end + semicolon.length } : undefined;
}

/** How far the space before a statement is looked for. */
const reach = 500;
