import { findService, servicesDate } from "../../catalog/index.ts";
import { matchingActions, matchingServices, type RoleView } from "../../permissions/index.ts";
import { quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { dataOf, didYouMean, type Guess } from "../guess.ts";
import { similarActions, similarPatterns, similarToNoAction } from "./similar-actions.ts";
import { unmatchedActions } from "./unmatched-actions.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that the actions that statements name exist, and that patterns match any. */
export function checkActionNames(role: RoleView): readonly Finding[] {
  return unmatchedActions(role).flatMap((action) => unknownAction(action) ?? []);
}

function unknownAction(action: PlacedValue<LocatedString>): Finding | undefined {
  const pattern = action.value.value;
  if (/^\*+$/.test(pattern)) return undefined;
  const problem = problemOfPattern(pattern);
  if (problem === undefined) return undefined;
  return findingAt(action, "INVALID_ACTION", "error", `${problem.message}${didYouMean(problem.guess)}`, {
    ...dataOf(problem.guess),
    link: userGuide("reference_policies_elements_action"),
  });
}

interface ActionProblem {
  readonly message: string;
  readonly guess: Guess;
}

/** What is wrong with a pattern that matches no action. It is kept, as what may have been meant takes long to find. */
function problemOfPattern(pattern: string): ActionProblem | undefined {
  const known = problems.get(pattern);
  if (known !== undefined) return known;
  const problem = problemOf(pattern);
  if (problems.size >= mostKept) problems.clear();
  if (problem !== undefined) problems.set(pattern, problem);
  return problem;
}

const problems = new Map<string, ActionProblem>();
const mostKept = 10_000;

/** Undefined when it is the service that does not exist. */
function problemOf(pattern: string): ActionProblem | undefined {
  const [service = "", name, ...others] = pattern.split(":");
  if (name === undefined) {
    const message = `${quoted(pattern)} is no action: one has the prefix of its service, a colon and a name.`;
    return { message, guess: similarToNoAction(pattern) };
  }
  if (others.length > 0)
    return { message: `An action has one colon, and ${quoted(pattern)} has more.`, guess: withOneColon(pattern) };
  if (matchingServices(pattern).length === 0) return undefined;
  return /[*?]/.test(pattern) ? noneMatches(service, name) : noneHasTheName(service, name);
}

function withOneColon(pattern: string): Guess {
  const correct = pattern.replace(/:+/, ":");
  return { suggestions: [], ...(matchingActions(correct).length > 0 ? { correct } : {}) };
}

function noneHasTheName(service: string, name: string): ActionProblem {
  const message = `${nameOf(service)} has no action ${quoted(name)} (as of ${servicesDate}).`;
  return { message, guess: similarActions(service, name) };
}

function noneMatches(service: string, name: string): ActionProblem {
  const [, stem = ""] = /^([^*?]+)\*$/.exec(name) ?? [];
  const isOneService = findService(service) !== undefined;
  const message = `No action matches ${quoted(`${service}:${name}`)} (as of ${servicesDate}).`;
  return { message, guess: isOneService && stem !== "" ? similarPatterns(service, stem) : { suggestions: [] } };
}

function nameOf(service: string): string {
  return findService(service)?.name ?? service;
}
