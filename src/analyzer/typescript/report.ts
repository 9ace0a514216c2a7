import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { isSourceRange, listKeys, type Located, type ListKey, type LocatedLists } from "../../policy/index.ts";
import type { ListWrite, MemberAccess, Mention, Reading, ReadingUnknown } from "../reading.ts";
import type { Configuration, RecordedAccess } from "./configuration.ts";
import { Locator } from "./located.ts";
import type { Machine } from "./machine.ts";
import { primitive } from "./runtime/value.ts";
import { unseenValues } from "./written-values.ts";
import { keyGaps } from "./syntax/key-gaps.ts";
import { rangeOf, treeOf } from "./syntax/syntax-tree.ts";
import type { ModuleGraph } from "./modules/module-graph.ts";

/** What following a file has found, as plain data. */
export function report(machine: Machine, graph: ModuleGraph): Reading {
  const { configuration } = machine;
  const lists = reportLists(machine);
  const texts = graph.texts();
  return {
    lists,
    writes: reportWrites(configuration),
    unseen: unseenValues(configuration.writes, lists),
    unknownKeys: reportUnknownKeys(configuration),
    unknowns: reportUnknowns(lists, texts.keys()),
    mentions: reportMentions(configuration),
    memberAccesses: [...configuration.accesses.map(reportAccess), ...reportGaps(configuration)],
    configureCalls: configureCalls(configuration),
    syntaxErrors: graph.syntaxErrors(),
    texts,
    environments: [...machine.environments].sort(),
  };
}

/** The reading of a file of which nothing can be known. */
export function reportNothing(lists: LocatedLists, texts: Reading["texts"]): Reading {
  return {
    lists,
    writes: [],
    unseen: [],
    unknownKeys: [],
    unknowns: reportUnknowns(lists),
    mentions: [],
    memberAccesses: [],
    configureCalls: [],
    syntaxErrors: [],
    texts,
    environments: [],
  };
}

function reportLists(machine: Machine): LocatedLists {
  const entries = listKeys.map((key) => [key, reportList(machine, key)] as const);
  return Object.fromEntries(entries) as Record<ListKey, Located>;
}

function reportList(machine: Machine, key: ListKey): Located {
  const { configuration, lost } = machine;
  const locator = new Locator();
  if (lost !== undefined) return locator.locateUnknown(lost);
  const replacing = configuration.lastReplacement(key);
  const value = configuration.listValue(key) ?? primitive(undefined, replacing?.expression ?? "default");
  const located = locator.locate(value);
  if (located.kind === "unknown") return located;
  // A value that is no list is wrong where it is assigned; a list that was changed in place is no default any more.
  if (located.kind !== "list") return withOrigin(located, replacing?.value ?? replacing?.expression);
  return located.origin === "default" ? withOrigin(located, configuration.lastWrite(key)?.expression) : located;
}

function withOrigin(located: Located, node: ts.Node | undefined): Located {
  return node === undefined ? located : { ...located, origin: rangeOf(node) };
}

function reportWrites({ writes }: Configuration): readonly ListWrite[] {
  const indices = new Map(writes.map((write, index) => [write, index]));
  return writes.map((write) => ({
    list: write.list,
    kind: write.kind,
    key: innerRange(write.key),
    expression: rangeOf(write.expression),
    value: write.value === undefined ? undefined : rangeOf(write.value),
    overwrittenBy: write.overwrittenBy === undefined ? undefined : indices.get(write.overwrittenBy),
  }));
}

function reportUnknownKeys({ unknownKeys }: Configuration): Reading["unknownKeys"] {
  return [...unknownKeys].filter(([, name]) => name !== "").map(([node, name]) => ({ name, range: innerRange(node) }));
}

/** A condition may decide about so many things that to tell all would help nobody. */
const mostReasons = 3;

interface FoundUnknown extends Pick<ReadingUnknown, "expression" | "range"> {
  readonly reasons: Set<string>;
  readonly lists: Set<ListKey>;
}

/** @param files the files that were read, in the order in which their unknowns are told */
function reportUnknowns(lists: LocatedLists, files: Iterable<string> = []): readonly ReadingUnknown[] {
  const found = new Map<string, FoundUnknown>();
  const visit = (key: ListKey, located: Located): void => {
    if (located.kind === "list") for (const item of located.items) visit(key, item);
    if (located.kind === "object") for (const { value } of located.entries) visit(key, value);
    if (located.kind !== "unknown" || !isSourceRange(located.origin)) return;
    const { expression, reason, origin } = located;
    const place = Object.values(origin).join(":");
    const entry = found.get(place) ?? { expression, range: origin, reasons: new Set(), lists: new Set() };
    found.set(place, entry);
    entry.reasons.add(reason);
    entry.lists.add(key);
  };
  for (const key of listKeys) visit(key, lists[key]);
  if (found.size === 0) return [];
  const order = [...files];
  const separator = l10n.t({ message: "; ", comment: "Between clauses" });
  return [...found.values()]
    .map(({ expression, range, reasons, lists: keys }) => {
      return { expression, range, reason: [...reasons].slice(0, mostReasons).join(separator), lists: [...keys] };
    })
    .sort(({ range: a }, { range: b }) => order.indexOf(a.uri) - order.indexOf(b.uri) || a.start - b.start);
}

function reportMentions({ mentions }: Configuration): readonly Mention[] {
  const reported = new Map<string, Mention>();
  for (const { of, node } of mentions) {
    const range = innerRange(node);
    if (range.end > range.start) reported.set(`${of} ${range.start}`, { of, range });
  }
  return [...reported.values()];
}

function reportAccess({ of, name }: RecordedAccess): MemberAccess {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    return { of, range: treeOf(parent).rangeAfterDot(parent), form: "." };
  }
  const form = ts.isElementAccessExpression(parent) ? "[" : "{";
  return { of, range: innerRange(name), form };
}

function reportGaps({ literals }: Configuration): readonly MemberAccess[] {
  const ofEach = new Map(literals.map(({ of, literal }) => [literal, of]));
  return [...ofEach].flatMap(([literal, of]) =>
    keyGaps(literal).map(({ start, end }) => ({
      of,
      range: treeOf(literal).rangeBetween(literal, start, end),
      form: "{}" as const,
    })),
  );
}

/** A range without the quotes of a string. */
function innerRange(node: ts.Node): Mention["range"] {
  const { uri, start, end } = rangeOf(node);
  return ts.isStringLiteralLike(node)
    ? { uri, start: start + 1, end: Math.max(start + 1, end - 1) }
    : { uri, start, end };
}

/** The calls that configure; where the file configures at its top level, the first place that does. */
function configureCalls({ calls, accesses }: Configuration): Reading["configureCalls"] {
  if (calls.length > 0) return calls.map((node) => rangeOf(ts.isCallExpression(node) ? node.expression : node));
  return accesses.slice(0, 1).map(({ name }) => rangeOf(name));
}
