import * as l10n from "@vscode/l10n";
import { findService, servicesDate } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
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
  const problem = problemOf(pattern);
  if (problem === undefined) return undefined;
  const guess = guessFor(pattern, problem);
  return findingAt(action, "INVALID_ACTION", "error", sentences(problem.message, didYouMean(guess)), {
    ...dataOf(guess),
    link: userGuide("reference_policies_elements_action"),
  });
}

/** What is wrong with a pattern that matches no action. */
interface ActionProblem {
  readonly message: string;
  readonly guess: () => Guess;
}

/** What may have been meant by a pattern. It is kept, as it takes long to find. */
function guessFor(pattern: string, problem: ActionProblem): Guess {
  const known = guesses.get(pattern);
  if (known !== undefined) return known;
  const guess = problem.guess();
  if (guesses.size >= mostKept) guesses.clear();
  guesses.set(pattern, guess);
  return guess;
}

const guesses = new Map<string, Guess>();
const mostKept = 10_000;

/** Undefined when it is the service that does not exist. */
function problemOf(pattern: string): ActionProblem | undefined {
  const [service = "", name, ...others] = pattern.split(":");
  if (name === undefined) {
    const message = l10n.t("{0} is no action: one has the prefix of its service, a colon and a name.", quoted(pattern));
    return { message, guess: () => similarToNoAction(pattern) };
  }
  if (others.length > 0) {
    const message = l10n.t("An action has one colon, and {0} has more.", quoted(pattern));
    return { message, guess: () => withOneColon(pattern) };
  }
  if (matchingServices(pattern).length === 0) return undefined;
  return /[*?]/.test(pattern) ? noneMatches(service, name) : noneHasTheName(service, name);
}

function withOneColon(pattern: string): Guess {
  const correct = pattern.replace(/:+/, ":");
  return { suggestions: [], ...(matchingActions(correct).length > 0 ? { correct } : {}) };
}

function noneHasTheName(service: string, name: string): ActionProblem {
  const message = l10n.t("{0} has no action {1} (as of {2}).", nameOf(service), quoted(name), servicesDate);
  return { message, guess: () => similarActions(service, name) };
}

function noneMatches(service: string, name: string): ActionProblem {
  const [, stem = ""] = /^([^*?]+)\*$/.exec(name) ?? [];
  const isOneService = findService(service) !== undefined;
  const message = l10n.t("No action matches {0} (as of {1}).", quoted(`${service}:${name}`), servicesDate);
  return { message, guess: () => (isOneService && stem !== "" ? similarPatterns(service, stem) : { suggestions: [] }) };
}

function nameOf(service: string): string {
  return findService(service)?.name ?? service;
}
