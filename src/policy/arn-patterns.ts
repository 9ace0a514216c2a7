import { coversExactly } from "./wildcards.ts";

/**
 * Whether a pattern of `Resource` matches all that another one does. It compares ARNs part by part, and so never says yes
 * because of a star that would have to reach over a colon.
 */
export function coversResource(pattern: string, covered: string): boolean {
  if (pattern === covered || isEverything(pattern)) return true;
  // Such a variable is a literal wildcard, which the comparison would take for a wildcard.
  if (/\$\{[*?$]\}/.test(pattern)) return false;
  const [parts, coveredParts] = [arnParts(pattern), arnParts(covered)];
  return (
    parts.length === coveredParts.length && parts.every((part, index) => coversExactly(part, coveredParts[index] ?? ""))
  );
}

/** Whether a pattern is nothing but stars: `*`. */
export function isEverything(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

/** The parts of an ARN, at most six: `arn`, partition, service, Region, account, resource. A variable is in one part. */
export function arnParts(arn: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < arn.length && parts.length < 5; at += 1) {
    if (arn.startsWith("${", at)) {
      const end = arn.indexOf("}", at);
      if (end < 0) break;
      at = end;
    } else if (arn[at] === ":") {
      parts.push(arn.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, arn.slice(start)];
}

/** A pattern, or a part of one, with a star in the place of each variable. */
export function withoutVariables(pattern: string): string {
  return pattern.replace(/\$\{[^}]*\}?/g, "*");
}
