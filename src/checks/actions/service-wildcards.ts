import * as l10n from "@vscode/l10n";
import { listText } from "../../language/index.ts";
import { matchingServices, type RoleView, type StatementView } from "../../permissions/index.ts";
import { quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that actions name their service in full. */
export function checkServiceWildcards(role: RoleView): readonly Finding[] {
  return statementsOf(role).flatMap((statement) =>
    statement.actions.filter(hasWildcardInService).flatMap((action) => {
      const message = messageFor(action, statement);
      if (message === undefined) return [];
      const link = userGuide("reference_policies_elements_action");
      return [findingAt(action, "WILDCARD_IN_SERVICE_NAME", "information", message, { link })];
    }),
  );
}

function hasWildcardInService({ value }: PlacedValue<LocatedString>): boolean {
  return /^[^:]*[*?]/.test(value.value);
}

function messageFor(action: PlacedValue<LocatedString>, statement: StatementView): string | undefined {
  const pattern = action.value.value;
  const [service = "", name] = pattern.split(":");
  if (/^\*+$/.test(service))
    return name === undefined || /^\*+$/.test(name) ? everything(statement) : everyService(pattern);
  if (name === undefined) return undefined;
  const services = matchingServices(pattern);
  // That no service matches is an error of its own.
  return services.length === 0 ? undefined : severalServices(pattern, services);
}

/** To deny everything, or to leave out everything, names no more than it says. */
function everything({ value, effect, isNotAction }: StatementView): string | undefined {
  if (effect === "Deny" || isNotAction) return undefined;
  return value.value.madeUp === true
    ? l10n.t(
        'Jets makes "*:*" of "*", which means every action of every service of AWS. Name the services that are needed.',
      )
    : l10n.t("This means every action of every service of AWS. Name the services that are needed.");
}

function everyService(pattern: string): string {
  return l10n.t(
    "{0} means the actions of that name of every service of AWS. Name the services that are needed.",
    quoted(pattern),
  );
}

function severalServices(pattern: string, services: readonly string[]): string {
  return l10n.t(
    "{0} means {1}, and services that AWS may add. Name the services that are needed.",
    quoted(pattern),
    listText([...services.slice(0, 3), ...more(services.length - 3)]),
  );
}

function more(count: number): readonly string[] {
  if (count < 1) return [];
  return [count === 1 ? l10n.t("1 more service") : l10n.t("{0} more services", count)];
}
