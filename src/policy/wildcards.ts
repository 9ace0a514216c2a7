/**
 * Whether an IAM pattern matches all that another one does: `s3:*` covers `s3:Get*`. `*` stands for any text, `?` for
 * one character; case does not count.
 */
export function covers(pattern: string, covered: string): boolean {
  return coversExactly(pattern.toLowerCase(), covered.toLowerCase());
}

/** The same where case counts, as it does in ARNs. */
export function coversExactly(pattern: string, covered: string): boolean {
  // What stands for the covered pattern's own star is in no pattern, so that only a wildcard can match it; and of several
  // lengths, so that a star is told from question marks.
  return ["", "\uE000", "\uE000\uE000\uE000"].every((anything) =>
    matchesExactly(pattern, covered.replaceAll("*", anything)),
  );
}

/** Whether some text matches both an IAM pattern and a pattern with a star at its end only: `*:Get*` and `s3:*`. */
export function overlaps(pattern: string, prefixPattern: string): boolean {
  return prefixPattern.endsWith("*")
    ? remainderAfter(pattern.toLowerCase(), prefixPattern.slice(0, -1).toLowerCase()) !== undefined
    : matches(pattern, prefixPattern);
}

/** Whether an IAM pattern matches a text; case does not count. The time it takes grows with the lengths multiplied at most. */
export function matches(pattern: string, text: string): boolean {
  return matchesExactly(pattern.toLowerCase(), text.toLowerCase());
}

function matchesExactly(pattern: string, text: string): boolean {
  const remainder = remainderAfter(pattern, text);
  return remainder !== undefined && /^\**$/.test(remainder);
}

/** What remains of a pattern when the front of it has matched a whole text; undefined when nothing of it can. */
function remainderAfter(wanted: string, given: string): string | undefined {
  let at = 0;
  let lastStar: { readonly at: number; readonly index: number } | undefined;
  for (let index = 0; index < given.length;) {
    if (wanted[at] === "*") {
      lastStar = { at, index };
      at += 1;
    } else if (wanted[at] === "?" || wanted[at] === given[index]) {
      at += 1;
      index += 1;
    } else if (lastStar !== undefined) {
      // The last star takes one character more; no earlier star could do better.
      lastStar = { at: lastStar.at, index: lastStar.index + 1 };
      at = lastStar.at + 1;
      index = lastStar.index;
    } else {
      return undefined;
    }
  }
  return wanted.slice(at);
}
