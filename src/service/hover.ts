import { MarkupKind, type Hover, type Position } from "vscode-languageserver-types";
import type { SourceRange } from "../policy/index.ts";
import { itemTopics } from "./item-hover.ts";
import { keyText } from "./key-hover.ts";
import { escapeText, paragraphs } from "./markdown.ts";
import type { DeployModel } from "./model.ts";
import { innermost, rangeIn, toRange } from "./ranges.ts";
import { notStaticMessage } from "./reading-problems.ts";

/** Something in the text that a hover explains. */
export interface HoverTopic {
  readonly range: SourceRange;
  /** The explanation, as Markdown; made when it is wanted. */
  readonly text: () => string;
}

/** What the innermost thing under the caret means: a key of the configuration, an item of a list, or an unknown value. */
export function hover(model: DeployModel, position: Position): Hover | undefined {
  const offset = model.document.offsetAt(position);
  const topics = topicsOf(model).filter(({ range }) => rangeIn(model.document, range) !== undefined);
  const range = innermost(topics, (topic) => topic.range, offset)?.range;
  if (range === undefined) return undefined;
  // A constant that several lists use has a meaning in each of them.
  const texts = topics.filter((topic) => topic.range.start === range.start && topic.range.end === range.end);
  return {
    contents: { kind: MarkupKind.Markdown, value: paragraphs(...new Set(texts.map(({ text }) => text()))) },
    range: toRange(model.document, range),
  };
}

function topicsOf(model: DeployModel): readonly HoverTopic[] {
  const { mentions, unknowns } = model.reading;
  return [
    ...mentions.map(({ of, range }) => ({ range, text: () => keyText(model, of) })),
    ...itemTopics(model),
    ...unknowns.map((unknown) => ({ range: unknown.range, text: () => escapeText(notStaticMessage(unknown)) })),
  ];
}
