import * as l10n from "@vscode/l10n";
import type { AccessLevel } from "../../catalog/index.ts";
import { matchingActions, viewRole } from "../../permissions/index.ts";
import { isSourceRange, isString, quoted, type Located, type SourceRange } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { meet, rangeIn } from "../ranges.ts";
import { isAt, makesRoleOf, mappedLists } from "./expected-lists.ts";
import { modelAfter, replacement, textOf, type Fix } from "./fix.ts";
import { stretchOfItem } from "./item-stretch.ts";
import { patternsOf } from "./patterns-of.ts";
import { withValue } from "./string-literal.ts";

/** Access levels to which a wildcard can be narrowed. */
interface Narrowing {
  /** What the rewrite is called: `Narrow "s3:*" to read-only`. */
  readonly titleFor: (pattern: string) => string;
  readonly levels: readonly AccessLevel[];
}

const narrowings: readonly Narrowing[] = [
  { titleFor: (pattern) => l10n.t("Narrow {0} to read-only", pattern), levels: ["List", "Read"] },
  {
    titleFor: (pattern) => l10n.t("Narrow {0} to all but permissions management", pattern),
    levels: ["List", "Read", "Tagging", "Write"],
  },
];

/** The rewrites that replace a service or wildcard in a range by the actions of some access levels that it allows. */
export function narrow(model: DeployModel, range: Pick<SourceRange, "start" | "end">): readonly Fix[] {
  const allowed = viewRole(model.role)
    .policies.flatMap(({ statements }) => statements)
    .filter(({ effect, isNotAction }) => effect === "Allow" && !isNotAction)
    .flatMap(({ actions }) => actions);
  return allowed.flatMap(({ value: { value: pattern, origin } }) => {
    const place = rangeIn(model.document, origin);
    if (place === undefined || !meet(place, range) || !/^[^*?]+:.*[*?]/.test(pattern)) return [];
    return narrowings.flatMap((narrowing) => rewrite(model, place, pattern, narrowing) ?? []);
  });
}

function rewrite(model: DeployModel, place: SourceRange, pattern: string, narrowing: Narrowing): Fix | undefined {
  const all = matchingActions(pattern);
  const kept = all.filter(({ level }) => narrowing.levels.includes(level));
  if (kept.length === 0 || kept.length === all.length) return undefined;
  const patterns = patternsOf(kept);
  const text = textOf(model, place);
  const literals = patterns.flatMap((value) => withValue(text, value) ?? []);
  if (literals.length < patterns.length || patterns.length > mostPatterns) return undefined;
  const newText = written(model, place, literals);
  if (newText === undefined) return undefined;
  const edits = [replacement(model, place, newText)];
  const after = modelAfter(model, edits);
  const lists = mappedLists(model.reading.lists, (value) => narrowed(value, place, patterns));
  if (after === undefined || !makesRoleOf(after, lists)) return undefined;
  return { title: narrowing.titleFor(quoted(pattern)), edits, problem: undefined, isPreferred: false };
}

/** More lines than these nobody would keep. */
const mostPatterns = 100;

/** A value in which the string at a place has become several: items of its list, or a list where it stood alone. */
function narrowed(value: Located, place: SourceRange, patterns: readonly string[]): Located {
  const items = patterns.map((pattern) => ({ kind: "scalar", value: pattern, origin: place }) as const);
  const isThere = (part: Located): boolean => isString(part) && isSourceRange(part.origin) && isAt(part.origin, place);
  if (value.kind === "list") {
    return { ...value, items: value.items.flatMap((item) => (isThere(item) ? items : [item])) };
  }
  if (value.kind !== "object") return value;
  const list: Located =
    items.length === 1 && items[0] !== undefined ? items[0] : { kind: "list", items, origin: place };
  return {
    ...value,
    entries: value.entries.map((entry) => (isThere(entry.value) ? { ...entry, value: list } : entry)),
  };
}

/**
 * The strings as they take the place of one: behind each other where there is room, else a line each.
 *
 * @returns undefined where the one is neither an item nor the value of a key
 */
function written(model: DeployModel, place: SourceRange, literals: readonly string[]): string | undefined {
  const text = model.document.getText();
  const isItem = stretchOfItem(text, place) !== undefined;
  const [indent = ""] = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", place.start - 1) + 1)) ?? [];
  const isAlone = /\n[ \t]*$/.test(text.slice(0, place.start));
  const isShort = !isAlone && literals.join(", ").length <= 80;
  if (isItem) return literals.join(isShort ? ", " : `,\n${isAlone ? indent : `${indent}  `}`);
  if (!/:\s*$/.test(text.slice(0, place.start))) return undefined;
  if (literals.length === 1) return literals.join("");
  return isShort
    ? `[${literals.join(", ")}]`
    : `[\n${literals.map((one) => `${indent}  ${one},\n`).join("")}${indent}]`;
}
