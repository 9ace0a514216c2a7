import { accessLevels, type AccessLevel, type Action } from "../../catalog/index.ts";
import { codeSpan } from "../markdown.ts";

/** How many actions of each level there are, on one line: `18 List, 60 Read`. */
export function levelCounts(actions: Iterable<Action>): string {
  return [...byLevel(actions)].map(([level, some]) => `${some.length.toLocaleString("en")} ${level}`).join(", ");
}

/** A list of Markdown with an entry for each level that there are actions of, with all their names. */
export function actionsByLevel(actions: readonly Action[]): string {
  const nameOf = isOfOneService(actions) ? shortName : fullName;
  const entries = [...byLevel(actions)].map(
    ([level, some]) => `- ${level} (${some.length}): ${some.map((action) => codeSpan(nameOf(action))).join(", ")}`,
  );
  return entries.join("\n");
}

/** A list of Markdown with an entry for each service, with the number of its actions of each level. */
export function countsByService(actions: Iterable<Action>): string {
  const services = new Map<string, Action[]>();
  for (const action of actions) {
    const known = services.get(action.service);
    if (known === undefined) services.set(action.service, [action]);
    else known.push(action);
  }
  return [...services].map(([service, some]) => `- ${codeSpan(service)}: ${levelCounts(some)}`).join("\n");
}

/** A number of actions in words: `1 action`, `12 actions`. */
export function countOf(number: number): string {
  return `${number.toLocaleString("en")} ${number === 1 ? "action" : "actions"}`;
}

/** How an action is written in a policy: `s3:GetObject`. */
export function fullName({ service, name }: Action): string {
  return `${service}:${name}`;
}

function shortName({ name }: Action): string {
  return name;
}

function isOfOneService(actions: readonly Action[]): boolean {
  return actions.every(({ service }) => service === actions[0]?.service);
}

/** The actions of each level, from the harmless to the grave; without the levels that there are none of. */
function byLevel(actions: Iterable<Action>): ReadonlyMap<AccessLevel, readonly Action[]> {
  const found = new Map<AccessLevel, Action[]>(accessLevels.map((level) => [level, []]));
  for (const action of actions) found.get(action.level)?.push(action);
  return new Map([...found].filter(([, some]) => some.length > 0));
}
