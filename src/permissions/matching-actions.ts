import { findAction, findService, servicePrefixes, type Action } from "../catalog/index.ts";
import { matches } from "../policy/index.ts";

/**
 * The actions that a pattern of `Action` matches, of all that AWS has: `s3:GetObject`, `s3:Get*`, `*`. Case does not count.
 * None for a pattern that matches nothing or is no `service:action`.
 */
export function matchingActions(pattern: string): readonly Action[] {
  const known = found.get(pattern);
  if (known !== undefined) return known;
  const actions = findMatching(pattern.toLowerCase());
  // A file has some thousand patterns at most; the limit is there for one that is edited all day.
  if (found.size >= mostKept) found.clear();
  found.set(pattern, actions);
  return actions;
}

/** The actions of all services but those that some patterns match: what `NotAction` reaches. */
export function actionsBut(patterns: readonly string[]): readonly Action[] {
  const spared = new Set(patterns.flatMap(matchingActions));
  return matchingActions("*").filter((action) => !spared.has(action));
}

/** The prefixes of the services that a pattern's part before the colon matches. */
export function matchingServices(pattern: string): readonly string[] {
  const colon = pattern.indexOf(":");
  return colon < 0 ? [] : servicesOf(pattern.slice(0, colon).toLowerCase());
}

const found = new Map<string, readonly Action[]>();
const mostKept = 20_000;

function findMatching(pattern: string): readonly Action[] {
  const colon = pattern.indexOf(":");
  if (colon < 0) return pattern === "*" ? findMatching("*:*") : [];
  const name = pattern.slice(colon + 1);
  const services = servicesOf(pattern.slice(0, colon));
  if (!/[*?]/.test(name)) return services.flatMap((service) => findAction(service, name) ?? []);
  return services.flatMap((service) => actionsLike(service, name));
}

function servicesOf(pattern: string): readonly string[] {
  if (/[*?]/.test(pattern)) return servicePrefixes().filter((prefix) => matches(pattern, prefix));
  return findService(pattern) === undefined ? [] : [pattern];
}

function actionsLike(service: string, pattern: string): readonly Action[] {
  const actions = findService(service)?.actions ?? [];
  return /^\*+$/.test(pattern) ? actions : actions.filter(({ name }) => matches(pattern, name));
}
