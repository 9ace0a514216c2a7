import type { ts } from "ts-morph";

/** A stretch of the source file that a node was parsed in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where in an object literal another key could be written: before its keys, and behind the last one and its comma. */
export function keyGaps(literal: ts.ObjectLiteralExpression): readonly Stretch[] {
  const { text } = literal.getSourceFile();
  const { properties } = literal;
  // A caret right before a key means that key.
  const gaps = properties.map((property) => ({ start: property.pos, end: property.getStart() - 1 }));
  const isOpenAtEnd = properties.length === 0 || properties.hasTrailingComma;
  if (isOpenAtEnd && text[literal.end - 1] === "}") gaps.push({ start: properties.end, end: literal.end - 1 });
  return gaps.flatMap((gap) => blankPartOf(gap, text) ?? []);
}

/** The lines behind the comments of a gap. */
function blankPartOf({ start, end }: Stretch, text: string): Stretch | undefined {
  const comments = text.slice(start, Math.max(start, end)).trimEnd();
  const blank = comments === "" ? start : text.indexOf("\n", start + comments.length) + 1;
  return blank < start || blank > end ? undefined : { start: blank, end };
}
