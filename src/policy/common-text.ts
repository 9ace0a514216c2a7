/**
 * Whether some text matches both of two IAM patterns, `table/*` and `*able/a`. Case counts. Where the patterns are too long
 * to tell in good time the answer is yes.
 */
export function haveCommonText(left: string, right: string): boolean {
  if (!beginAlike(left, right)) return false;
  if (left.length + right.length > longest) return true;
  let row = firstRow(right);
  for (const char of left.split("")) row = nextRow(row, char, right);
  return row[right.length] ?? false;
}

/** ARNs that IAM accepts have 2,048 characters at most. */
const longest = 4096;

/** Whether the patterns are the same as far as neither has a wildcard. */
function beginAlike(left: string, right: string): boolean {
  const shared = Math.min(lengthBeforeWildcard(left), lengthBeforeWildcard(right));
  return left.slice(0, shared) === right.slice(0, shared);
}

function lengthBeforeWildcard(pattern: string): number {
  const wildcard = pattern.search(/[*?]/);
  return wildcard < 0 ? pattern.length : wildcard;
}

/** For each front of the right pattern, from none of it to all: whether it matches a text that nothing of the left does. */
function firstRow(right: string): boolean[] {
  const stars = lengthOfStars(right);
  return Array.from({ length: right.length + 1 }, (_, length) => length <= stars);
}

/** The row for a front of the left pattern that is one character longer. */
function nextRow(row: readonly boolean[], char: string, right: string): boolean[] {
  const next = [row[0] === true && char === "*"];
  for (let at = 0; at < right.length; at += 1) {
    const other = right.charAt(at);
    if (char === "*" || other === "*") {
      // A star stands for nothing, or takes one character more of the other pattern.
      next.push(row[at + 1] === true || next[at] === true);
    } else {
      next.push(row[at] === true && (char === other || char === "?" || other === "?"));
    }
  }
  return next;
}

function lengthOfStars(pattern: string): number {
  return /^\**/.exec(pattern)?.[0].length ?? 0;
}
