import type { PreviewSummary } from "../protocol/index.ts";

/** A part of the summary, such as "1 warning". */
export interface SummaryPart {
  readonly text: string;
  readonly kind: "count" | "error" | "warning" | "unknown";
}

/** What the role has and what is wrong with it, in the order in which it is told. */
export function summaryParts(summary: PreviewSummary): readonly SummaryPart[] {
  const counts: readonly SummaryPart[] = [
    { kind: "count", text: counted(summary.policies, "policy", "policies") },
    { kind: "count", text: counted(summary.statements, "statement", "statements") },
    { kind: "count", text: counted(summary.managedPolicies, "managed policy", "managed policies") },
  ];
  return [...counts, ...faults(summary)];
}

/** The parts of the summary in one line. */
export const summarySeparator = " · ";

function faults({ errors, warnings, unknowns }: PreviewSummary): readonly SummaryPart[] {
  const parts: SummaryPart[] = [];
  if (errors > 0) parts.push({ kind: "error", text: counted(errors, "error", "errors") });
  if (warnings > 0) parts.push({ kind: "warning", text: counted(warnings, "warning", "warnings") });
  if (unknowns > 0) parts.push({ kind: "unknown", text: counted(unknowns, "unknown", "unknown") });
  return parts;
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;
}
