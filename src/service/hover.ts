import { MarkupKind, type Hover, type Position } from "vscode-languageserver-types";
import type { Origin, SourceRange } from "../policy/index.ts";
import { keyText } from "./key-hover.ts";
import { escapeText, paragraphs } from "./markdown.ts";
import type { DeployModel } from "./model.ts";
import { partTopics } from "./part-hover.ts";
import { innermost, rangeIn, toRange, touches } from "./ranges.ts";
import { notStaticMessage } from "./reading-problems.ts";

/** Something in the text that a hover explains. */
export interface HoverTopic {
  readonly range: SourceRange;
  /** The explanation, as Markdown; made when it is wanted. `""` when there is nothing to say. */
  readonly text: () => string;
}

/** What the innermost thing under the caret means: a key of the configuration, an item of a list, or an unknown value. */
export function hover(model: DeployModel, position: Position): Hover | undefined {
  const offset = model.document.offsetAt(position);
  const topics = topicsOf(model, (origin) => {
    const range = rangeIn(model.document, origin);
    return range !== undefined && touches(range, offset);
  });
  const range = innermost(topics, (topic) => topic.range, offset)?.range;
  if (range === undefined) return undefined;
  // A constant that several lists use has a meaning in each of them.
  const meant = topics.filter((topic) => topic.range.start === range.start && topic.range.end === range.end);
  const texts = new Set(meant.map(({ text }) => text()));
  const value = paragraphs(...texts);
  if (value === "") return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: toRange(model.document, range),
  };
}

/** The explanations of what is at a place; in a large file, making all would take longer than the hover may. */
function topicsOf(model: DeployModel, isThere: (origin: Origin) => boolean): readonly HoverTopic[] {
  const mentions = model.reading.mentions.filter(({ range }) => isThere(range));
  const unknowns = model.reading.unknowns.filter(({ range }) => isThere(range));
  return [
    ...mentions.map(({ of, range }) => ({ range, text: () => keyText(model, of) })),
    ...partTopics(model, isThere),
    ...unknowns.map((unknown) => ({ range: unknown.range, text: () => escapeText(notStaticMessage(unknown)) })),
  ];
}
