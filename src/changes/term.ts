import * as l10n from "@vscode/l10n";
import {
  describe,
  isEverything,
  isString,
  isUnknown,
  type Located,
  type LocatedUnknown,
  type Origin,
} from "../policy/index.ts";

/** A part of a statement as it is compared. */
export interface Term {
  /** One text; several where `isInverted`; none for what is not known as a whole, or is not there. */
  readonly patterns: readonly string[];
  /** Whether it stands for all but what the patterns match, as `NotAction` and `NotResource` do. */
  readonly isInverted: boolean;
  /** What of it is not known. */
  readonly unknown: LocatedUnknown | undefined;
  readonly origin: Origin;
}

/** The term of a string, or of a value that is not known; of what else stands there, a few words. */
export function termOf(value: Located): Term {
  const { origin } = value;
  if (isUnknown(value)) return { patterns: [], isInverted: false, unknown: value, origin };
  return { patterns: [isString(value) ? value.value : describe(value)], isInverted: false, unknown: undefined, origin };
}

/** The term of a `NotAction` or `NotResource` with its items. */
export function invertedTerm(items: readonly Located[], origin: Origin): Term {
  const patterns = items.filter(isString).map(({ value }) => value);
  return { patterns, isInverted: true, unknown: items.find(isUnknown), origin };
}

/** The term of what is not there. */
export function absentTerm(origin: Origin): Term {
  return { patterns: [], isInverted: false, unknown: undefined, origin };
}

/** What a term says: `s3:Get*`, `all but iam:*`, or the expression that is not known. */
export function termText({ patterns, isInverted, unknown }: Term): string {
  const parts = [...patterns, ...(unknown === undefined ? [] : [unknown.expression])];
  const text = parts.join(", ");
  return isInverted ? l10n.t("all but {0}", text) : text;
}

/** A text that two terms share when they mean the same; of those that are not known, when they are written the same. */
export function termKey({ patterns, isInverted, unknown }: Term, meaning: (pattern: string) => string): string {
  const known = [...new Set(patterns.map(meaning))].sort();
  return JSON.stringify([isInverted, known, unknown === undefined ? [] : [unknown.expression]]);
}

/** What a pattern of `Action` means: case does not count there, and `*` is `*:*`. */
export function actionMeaning(pattern: string): string {
  return isEverything(pattern) ? "*:*" : pattern.toLowerCase();
}

/** What a pattern of `Resource` means. */
export function resourceMeaning(pattern: string): string {
  return isEverything(pattern) ? "*" : pattern;
}
