import { matchingServices, type RoleView, type StatementView } from "../../permissions/index.ts";
import { enumerated, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
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
  const made = value.value.madeUp === true ? 'Jets makes "*:*" of "*", which' : "This";
  return `${made} means every action of every service of AWS. Name the services that are needed.`;
}

function everyService(pattern: string): string {
  return `${quoted(pattern)} means the actions of that name of every service of AWS. Name the services that are needed.`;
}

function severalServices(pattern: string, services: readonly string[]): string {
  const [first = "", ...others] = services;
  const which = others.length === 0 ? first : enumerated([...services.slice(0, 3), ...more(services.length - 3)]);
  return `${quoted(pattern)} means ${which}, and services that AWS may add. Name the services that are needed.`;
}

function more(count: number): readonly string[] {
  return count > 0 ? [`${count} more services`] : [];
}
