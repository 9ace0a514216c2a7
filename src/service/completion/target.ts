import type { LocatedObject, Origin } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { policyParts, unseenParts, type Meaning, type PolicyPart } from "../policy-parts.ts";
import { innermost, rangeIn, touches } from "../ranges.ts";
import {
  beginsArgument,
  beginsEntry,
  contentOfString,
  insideOfBrackets,
  isBeforeColon,
  nameBefore,
  type Stretch,
  type WrittenString,
} from "./written-text.ts";

/** What is about to be written in one of the four lists. */
export interface CompletionTarget {
  /** `value`: a string. `key`: a key of `holder`. `item`: a whole item of a list. */
  readonly of: "value" | "key" | "item";
  /** What a value is for; for a key, what its object is for. */
  readonly meaning: Meaning;
  /** The object that a key is of. */
  readonly holder: LocatedObject | undefined;
  /** What is replaced: all between the quotes, or a name without any. */
  readonly replaced: Stretch;
  /** What of it stands before the caret. */
  readonly typed: string;
  /** The string that it stands in; undefined where there are no quotes. */
  readonly string: WrittenString | undefined;
  /** Whether a key has its colon, and with it a value, already. */
  readonly hasColon: boolean;
}

/** What is about to be written at a place of the text; undefined where that is nothing in the four lists. */
export function completionTarget(model: DeployModel, offset: number): CompletionTarget | undefined {
  const caret = { model, text: model.document.getText(), offset };
  const { reading } = model;
  const parts = [...policyParts(reading.lists), ...unseenParts(reading)];
  return stringTarget(parts, caret) ?? keyTarget(parts, caret) ?? newEntry(parts, caret) ?? newArgument(model, caret);
}

interface Caret {
  readonly model: DeployModel;
  readonly text: string;
  readonly offset: number;
}

function stringTarget(parts: readonly PolicyPart[], caret: Caret): CompletionTarget | undefined {
  for (const { value, meaning } of parts) {
    if (value.kind !== "scalar") continue;
    const string = stringAt(caret, value.origin);
    if (string !== undefined) return { ...targetOf("value", meaning, string, caret), string };
  }
  return undefined;
}

function keyTarget(parts: readonly PolicyPart[], caret: Caret): CompletionTarget | undefined {
  for (const { value, meaning } of parts) {
    if (value.kind !== "object") continue;
    const entry = value.entries.find(({ keyOrigin }) => touchedRange(caret, keyOrigin) !== undefined);
    const range = entry === undefined ? undefined : touchedRange(caret, entry.keyOrigin);
    if (range === undefined) continue;
    const string = contentOfString(caret.text, range);
    return { ...targetOf("key", meaning, string ?? range, caret), holder: value, string };
  }
  return undefined;
}

/** The caret is in a list or an object, at none of its entries. */
function newEntry(parts: readonly PolicyPart[], caret: Caret): CompletionTarget | undefined {
  const name = nameBefore(caret.text, caret.offset);
  if (!beginsEntry(caret.text, name.start)) return undefined;
  const around = innermost(parts, ({ value }) => insideOf(caret, value.origin), caret.offset);
  if (around?.value.kind === "object") return { ...targetOf("key", around.meaning, name, caret), holder: around.value };
  const isOfItems = around?.meaning.of === "item" || around?.meaning.of === "statement";
  return isOfItems ? targetOf("item", around.meaning, name, caret) : undefined;
}

/** The caret is where a call that changes a list takes its first argument: `policy.push(`. */
function newArgument(model: DeployModel, caret: Caret): CompletionTarget | undefined {
  const name = nameBefore(caret.text, caret.offset);
  if (!beginsArgument(caret.text, name.start)) return undefined;
  const write = innermost(model.reading.writes, ({ expression }) => rangeIn(model.document, expression), name.start);
  return write?.kind === "changed" ? targetOf("item", { of: "item", list: write.list }, name, caret) : undefined;
}

function targetOf(
  of: CompletionTarget["of"],
  meaning: Meaning,
  { start, end }: Stretch,
  { text, offset }: Caret,
): CompletionTarget {
  return {
    of,
    meaning,
    holder: undefined,
    replaced: { start, end },
    typed: text.slice(start, Math.max(start, offset)),
    string: undefined,
    hasColon: isBeforeColon(text, end),
  };
}

function insideOf(caret: Caret, origin: Origin): ReturnType<typeof rangeIn> {
  const range = rangeIn(caret.model.document, origin);
  const inside = range === undefined ? undefined : insideOfBrackets(caret.text, range);
  return range === undefined || inside === undefined ? undefined : { ...range, ...inside };
}

function stringAt(caret: Caret, origin: Origin): WrittenString | undefined {
  const range = touchedRange(caret, origin);
  const string = range === undefined ? undefined : contentOfString(caret.text, range);
  return string !== undefined && string.start <= caret.offset && caret.offset <= string.end ? string : undefined;
}

function touchedRange({ model, offset }: Caret, origin: Origin): ReturnType<typeof rangeIn> {
  const range = rangeIn(model.document, origin);
  return range !== undefined && touches(range, offset) ? range : undefined;
}
