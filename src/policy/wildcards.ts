/**
 * Whether an IAM pattern matches all that another one does: `s3:*` covers `s3:Get*`. `*` stands for any text, `?` for
 * one character; case does not count.
 */
export function covers(pattern: string, covered: string): boolean {
  // What stands for the covered pattern's own star is in no pattern, so that only a wildcard can match it; and of two
  // lengths, so that a star is told from question marks.
  return ["\uE000", "\uE000\uE000\uE000"].every((anything) => matches(pattern, covered.replaceAll("*", anything)));
}

/** Whether some text matches both an IAM pattern and a pattern with a star at its end only: `*:Get*` and `s3:*`. */
export function overlaps(pattern: string, prefixPattern: string): boolean {
  return prefixPattern.endsWith("*")
    ? positionsAfter(normalized(pattern), prefixPattern.slice(0, -1)).length > 0
    : matches(pattern, prefixPattern);
}

function matches(pattern: string, text: string): boolean {
  const wanted = normalized(pattern);
  return positionsAfter(wanted, text).includes(wanted.length);
}

/** Several stars in a row say no more than one, but would take quadratic time. */
function normalized(pattern: string): string {
  return pattern.toLowerCase().replace(/\*+/g, "*");
}

/** The positions in a normalized pattern up to which it can have matched the whole of a text, in ascending order. */
function positionsAfter(pattern: string, text: string): readonly number[] {
  let positions = withStarsSkipped(pattern, [0]);
  for (let index = 0; index < text.length && positions.length > 0; index += 1) {
    const character = text.charAt(index).toLowerCase();
    const next = positions.flatMap((position) => positionsAfterCharacter(pattern, position, character));
    positions = withStarsSkipped(pattern, next);
  }
  return positions;
}

function positionsAfterCharacter(pattern: string, position: number, character: string): number[] {
  const at = pattern[position];
  if (at === "*") return [position];
  return at === "?" || at === character ? [position + 1] : [];
}

/** A star may stand for nothing at all, so that the position after it is reached with it. */
function withStarsSkipped(pattern: string, positions: readonly number[]): readonly number[] {
  const reached = positions.flatMap((position) => (pattern[position] === "*" ? [position, position + 1] : [position]));
  return [...new Set(reached)];
}
