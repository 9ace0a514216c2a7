import * as l10n from "@vscode/l10n";
import { servicesDate } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import { matchingServices, type RoleView } from "../../permissions/index.ts";
import { quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { dataOf, didYouMean, mapGuess } from "../guess.ts";
import { similarServices } from "./similar-services.ts";
import { unmatchedActions } from "./unmatched-actions.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that the services that actions name exist. */
export function checkServices(role: RoleView): readonly Finding[] {
  return unmatchedActions(role).flatMap((action) => unknownService(action) ?? []);
}

function unknownService(action: PlacedValue<LocatedString>): Finding | undefined {
  const pattern = action.value.value;
  const [service = "", name, ...others] = pattern.split(":");
  if (name === undefined || others.length > 0 || matchingServices(pattern).length > 0) return undefined;
  const guess = similarServices(service, name);
  const message = sentences(
    l10n.t("AWS has no service {0} (as of {1}).", quoted(service), servicesDate),
    didYouMean(guess),
  );
  return findingAt(action, "INVALID_SERVICE_IN_ACTION", "error", message, {
    ...dataOf(mapGuess(guess, (prefix) => `${prefix}:${name}`)),
    link: userGuide("reference_policies_elements_action"),
  });
}
