import * as l10n from "@vscode/l10n";
import { accessLevels, type AccessLevel, type Action } from "../../catalog/index.ts";
import { numberText } from "../../language/index.ts";
import { levelTitle } from "../../protocol/index.ts";
import { codeSpan } from "../markdown.ts";

/** How many actions of each level there are, on one line: `18 List, 60 Read`. */
export function levelCounts(actions: Iterable<Action>): string {
  const counts = [...byLevel(actions)].map(([level, some]) => levelCount(level, numberText(some.length)));
  return counts.join(l10n.t({ message: ", ", comment: "Between numbers in a row" }));
}

/** A list of Markdown with an entry for each level that there are actions of, with all their names. */
export function actionsByLevel(actions: readonly Action[]): string {
  const nameOf = isOfOneService(actions) ? shortName : fullName;
  const entries = [...byLevel(actions)].map(
    ([level, some]) =>
      `- ${levelTitle(level)} (${some.length}): ${some.map((action) => codeSpan(nameOf(action))).join(", ")}`,
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

/** How an action is written in a policy: `s3:GetObject`. */
export function fullName({ service, name }: Action): string {
  return `${service}:${name}`;
}

function levelCount(level: AccessLevel, count: string): string {
  switch (level) {
    case "List":
      return l10n.t("{0} List", count);
    case "Read":
      return l10n.t("{0} Read", count);
    case "Tagging":
      return l10n.t("{0} Tagging", count);
    case "Write":
      return l10n.t("{0} Write", count);
    case "Permissions management":
      return l10n.t("{0} Permissions management", count);
  }
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
