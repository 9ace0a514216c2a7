import * as l10n from "@vscode/l10n";
import type { Finding } from "../checks/index.ts";
import { shortListText } from "../language/index.ts";
import type { ReportedProblem } from "./reported-problem.ts";

/**
 * Problems as a person reads them: all the ways to get more permissions that one string gives are one problem, which names
 * them, and that a string means a whole service is not told where a graver problem says so. Programs that read problems
 * are told each by itself.
 */
export function collapsed(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  const grave = new Set(problems.filter(({ code }) => graver.has(code)).map(({ origin }) => JSON.stringify(origin)));
  const groups = new Map<string, ReportedProblem[]>();
  for (const [index, problem] of problems.entries()) {
    if (problem.code === "SERVICE_WILDCARD" && grave.has(JSON.stringify(problem.origin))) continue;
    const key = isEscalation(problem) ? JSON.stringify([problem.severity, problem.origin]) : String(index);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap(together);
}

const graver: ReadonlySet<string> = new Set([
  "already-granted",
  "CREDENTIALS_EXPOSURE",
  "DATA_EXFILTRATION",
  "PERMISSIONS_MANAGEMENT_ACTIONS",
  "PRIVILEGE_ESCALATION",
]);

function isEscalation(problem: ReportedProblem): problem is Finding {
  return problem.code === "PRIVILEGE_ESCALATION";
}

function together(group: readonly ReportedProblem[]): readonly ReportedProblem[] {
  const escalations = group.filter(isEscalation);
  const methods = [...new Set(escalations.flatMap(({ data }) => data?.method ?? []))];
  const [first] = escalations;
  if (first === undefined || methods.length < 2) return group;
  const message = l10n.t(
    "This gives the role {0} known ways to get more permissions: {1}. Grant fewer actions, or name the resources that the deploy needs them for.",
    methods.length,
    // In the place of one more there is room for its name.
    shortListText(methods, methods.length === mostNamed + 1 ? methods.length : mostNamed),
  );
  const actions = [...new Set(escalations.flatMap(({ data }) => data?.actions ?? []))];
  return [{ ...first, message, data: { actions, link: "https://pathfinding.cloud/paths" } }];
}

const mostNamed = 8;
