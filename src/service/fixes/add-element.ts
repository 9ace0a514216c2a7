import * as l10n from "@vscode/l10n";
import type { Finding } from "../../checks/index.ts";
import { isSourceRange, type Located, type LocatedObject, type SourceRange } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { isAt, objectWrittenAt } from "./expected-lists.ts";
import { replacement, textOf } from "./fix.ts";
import type { Proposal } from "./proposal.ts";

/** An element that a statement or a policy lacks, and what it may be. */
interface Missing {
  readonly key: string;
  readonly values: readonly string[];
  /** Where the element stands by convention. */
  readonly position: "first" | "last";
  readonly isPreferred: boolean;
}

const missing: Readonly<Partial<Record<Finding["code"], Missing>>> = {
  MISSING_EFFECT: { key: "Effect", values: ["Allow", "Deny"], position: "first", isPreferred: false },
  MISSING_RESOURCE: { key: "Resource", values: ["*"], position: "last", isPreferred: false },
  MISSING_VERSION: { key: "Version", values: ["2012-10-17"], position: "first", isPreferred: true },
};

/** The fixes that write an element which a statement or a policy lacks, in the manner of the object that it is for. */
export function addElement(model: DeployModel, finding: Finding): readonly Proposal[] {
  const place = rangeIn(model.document, finding.origin);
  const element = missing[finding.code];
  const object = place === undefined ? undefined : objectWrittenAt(model.reading.lists, place);
  if (place === undefined || element === undefined || object === undefined) return [];
  return element.values.flatMap((value) => addition(model, finding, place, object, element, value) ?? []);
}

function addition(
  model: DeployModel,
  finding: Finding,
  place: SourceRange,
  object: LocatedObject,
  { key, position, isPreferred }: Missing,
  value: string,
): Proposal | undefined {
  const insertion = insertionInto(model, place, object, position);
  if (insertion === undefined) return undefined;
  const { offset, before, after: behind, quote } = insertion;
  const written = `${quote.key}${key}${quote.key}: ${quote.value}${value}${quote.value}`;
  const edits = [replacement(model, { start: offset, end: offset }, `${before}${written}${behind}`)];
  const entry = { key, keyOrigin: object.origin, value: { kind: "scalar", value, origin: object.origin } } as const;
  const change = (part: Located): Located => {
    if (part.kind !== "object" || !isAt(part.origin, place)) return part;
    return { ...part, entries: position === "first" ? [entry, ...part.entries] : [...part.entries, entry] };
  };
  return { title: l10n.t("Add {0}", `${key}: "${value}"`), edits, problem: finding, isPreferred, change };
}

interface Insertion {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  readonly quote: { readonly key: string; readonly value: string };
}

function insertionInto(
  model: DeployModel,
  place: SourceRange,
  object: LocatedObject,
  position: Missing["position"],
): Insertion | undefined {
  const text = textOf(model, place);
  const [, space] = /^\{(\s*)[^\s}]/.exec(text) ?? [];
  if (space === undefined || !text.endsWith("}")) return undefined;
  const [, keyQuote = ""] = /^\{\s*(["']?)/.exec(text) ?? [];
  const quote = { key: keyQuote, value: text.includes("'") && !text.includes('"') ? "'" : '"' };
  if (position === "first") {
    return { offset: place.start + 1, before: space, after: space === "" ? ", " : ",", quote };
  }
  const offset = endOfEntries(object, place);
  return offset === undefined ? undefined : { offset, before: `,${space === "" ? " " : space}`, after: "", quote };
}

/** Where the last entry of an object ends; undefined where that is not to be seen, as with a constant for its value. */
function endOfEntries({ entries }: LocatedObject, place: SourceRange): number | undefined {
  const ends = entries.map(({ value: { origin } }) =>
    isSourceRange(origin) && origin.uri === place.uri && place.start < origin.start && origin.end < place.end
      ? origin.end
      : Infinity,
  );
  const end = Math.max(...ends);
  return Number.isFinite(end) ? end : undefined;
}
