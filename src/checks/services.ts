import { distance } from "fastest-levenshtein";
import { servicePrefixes } from "../catalog/index.ts";
import { matchingServices, type RoleView } from "../permissions/index.ts";
import { quoted, type LocatedString, type PlacedValue } from "../policy/index.ts";
import { findingAt, type Finding } from "./finding.ts";

/** Checks that the services that actions name exist. */
export function checkServices({ policies }: RoleView): readonly Finding[] {
  return policies
    .flatMap(({ statements }) => statements)
    .flatMap(({ actions }) => actions)
    .flatMap((action) => checkService(action) ?? []);
}

function checkService(action: PlacedValue<LocatedString>): Finding | undefined {
  const pattern = action.value.value;
  const colon = pattern.indexOf(":");
  if (colon < 0 || matchingServices(pattern).length > 0) return undefined;
  const service = pattern.slice(0, colon);
  const [suggestion] = similarServices(service);
  const hint = suggestion === undefined ? "" : ` Did you mean ${quoted(suggestion)}?`;
  const data = suggestion === undefined ? {} : { correct: `${suggestion}${pattern.slice(colon)}` };
  return findingAt(action, "INVALID_SERVICE_IN_ACTION", "error", `AWS has no service ${quoted(service)}.${hint}`, data);
}

function similarServices(service: string): readonly string[] {
  return servicePrefixes()
    .map(
      (prefix) =>
        [prefix, prefix.startsWith(service.toLowerCase()) ? 1 : distance(prefix, service.toLowerCase())] as const,
    )
    .filter(([prefix, far]) => far <= Math.max(1, prefix.length / 3))
    .sort(([, left], [, right]) => left - right)
    .map(([prefix]) => prefix);
}
