import type { Action } from "../../catalog/index.ts";
import { matchingActions } from "../../permissions/index.ts";

/**
 * The shortest way to name some actions and no other: `s3:Get*` where all actions that it matches are among them, else
 * their names.
 */
export function patternsOf(actions: readonly Action[]): readonly string[] {
  const wanted = new Set(actions.map(nameOf));
  const patterns = actions.map((action) => {
    const verb = `${action.service}:${/^[A-Z]*[a-z0-9]*/.exec(action.name)?.[0] ?? ""}*`;
    const matched = matchingActions(verb);
    return matched.length > 1 && matched.every((one) => wanted.has(nameOf(one))) ? verb : nameOf(action);
  });
  return [...new Set(patterns)];
}

function nameOf({ service, name }: Action): string {
  return `${service}:${name}`;
}
