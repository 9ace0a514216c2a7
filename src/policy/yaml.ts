import { compactText, deepestIndentedLevel, firstUnknown } from "./compact-text.ts";
import { definedEntries, scalar } from "./located-values.ts";
import type { Located, LocatedEntry, LocatedUnknown, Origin } from "./located.ts";
import { pushReversed } from "./stack.ts";
import { yamlFlowScalar, yamlScalar } from "./yaml-scalar.ts";

/** A line of YAML and where it came from. */
export interface RenderedLine {
  /** The text with its indent, without the line break. */
  readonly text: string;
  /**
   * `value`: somebody wrote what the line says, or it is Jets' default. `structure`: Jets puts the line around values,
   * it says nothing by itself. `unknown`: the line stands for a value that cannot be known.
   */
  readonly kind: "value" | "structure" | "unknown";
  /** Where the line was written; of a structure line, what it was made for. */
  readonly origin: Origin;
  /** The value that an `unknown` line stands for. */
  readonly unknown?: LocatedUnknown;
}

/**
 * A value as YAML in the style of Jets' documentation, a line each (SPEC section 5). What is unknown is a comment at its
 * place. An object or array more than 64 levels deep is written on one line.
 */
export function renderYaml(value: Located): RenderedLine[] {
  const lines: RenderedLine[] = [];
  const pending: Node[] = [{ value, lead: "", level: 0, entry: undefined }];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const children = childrenOf(node);
    if (children.length === 0) lines.push(leafLine(node));
    else if (node.entry !== undefined) lines.push(keyLine(node, node.entry));
    pushReversed(pending, children);
  }
  return lines;
}

/** The text of rendered lines, as a file holds it. */
export function textOfLines(lines: readonly RenderedLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}

/** A value that is still to be rendered. */
interface Node {
  readonly value: Located;
  /** What stands before the value on its line: indent, dashes, and the key with its colon. */
  readonly lead: string;
  /** How deep the parts of the value are indented, in steps of two spaces. */
  readonly level: number;
  /** The entry of an object whose value it is. */
  readonly entry: LocatedEntry | undefined;
}

/** Longer keys have to be marked with a question mark, on a line of their own (YAML 1.2, section 8.2.2). */
const longestPlainKey = 1024;

/** The parts of an object or array that get lines of their own; none for a value that fits on one line. */
function childrenOf(node: Node): readonly Node[] {
  if (node.level > deepestIndentedLevel) return [];
  switch (node.value.kind) {
    case "list":
      return node.value.items.map((item, index) => itemNode(item, leadOfChild(node, index), node.level));
    case "object":
      return definedEntries(node.value).flatMap((entry, index) =>
        entryNodes(entry, leadOfChild(node, index), node.level),
      );
    case "scalar":
    case "unknown":
      return [];
  }
}

/** The first part of an item stands behind the item's dash; all other parts begin a line. */
function leadOfChild(node: Node, index: number): string {
  return index === 0 && node.entry === undefined ? node.lead : indent(node.level);
}

function itemNode(value: Located, lead: string, level: number): Node {
  return { value, lead: value.kind === "unknown" ? lead : `${lead}- `, level: level + 1, entry: undefined };
}

function entryNodes(entry: LocatedEntry, lead: string, level: number): Node[] {
  const key = yamlScalar(entry.key);
  const node = { value: entry.value, level: level + 1, entry };
  if (key.length <= longestPlainKey) return [{ ...node, lead: `${lead}${key}:` }];
  const keyNode = { value: scalar(entry.key, entry.keyOrigin), lead: `${lead}? `, level, entry: undefined };
  return [keyNode, { ...node, lead: `${indent(level)}:` }];
}

function leafLine({ value, lead, entry }: Node): RenderedLine {
  const unknown = firstUnknown(value);
  const comment = unknown === undefined ? "" : unknownComment(unknown);
  const parts = value.kind === "unknown" ? [comment] : [leafText(value), comment];
  const text = [entry === undefined ? lead : `${lead} `, parts.filter((part) => part !== "").join(" ")].join("");
  if (unknown !== undefined) return { text, kind: "unknown", origin: unknown.origin, unknown };
  return { text, kind: isMadeUp(value) ? "structure" : "value", origin: value.origin };
}

function leafText(value: Exclude<Located, LocatedUnknown>): string {
  return value.kind === "scalar" ? yamlScalar(value.value) : compactText(value, yamlFlowScalar);
}

function keyLine({ value, lead }: Node, entry: LocatedEntry): RenderedLine {
  return isMadeUp(value)
    ? { text: lead, kind: "structure", origin: value.origin }
    : { text: lead, kind: "value", origin: entry.keyOrigin };
}

function isMadeUp(value: Located): boolean {
  return value.kind !== "unknown" && value.madeUp === true;
}

/** `# unknown: process.env.EXTRA`; three dots before it where it may be any number of items. */
function unknownComment({ expression, spread }: LocatedUnknown): string {
  const dots = spread && !expression.startsWith("...") ? "..." : "";
  return `# unknown: ${dots}${expression.replace(unprintable, "\uFFFD")}`;
}

/** What a comment may not contain: it would end the line, or make the text no YAML. */
const unprintable = /[\p{Control}\p{Surrogate}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu;

function indent(level: number): string {
  return "  ".repeat(level);
}
