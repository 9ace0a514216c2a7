import type { PreviewSummary } from "../protocol/index.ts";

/** What the role of a file has: "2 policies · 2 managed policies". */
export function roleText({ policies, managedPolicies }: PreviewSummary): string {
  return [counted(policies, "policy", "policies"), counted(managedPolicies, "managed policy", "managed policies")].join(
    " · ",
  );
}

/** What is wrong with it: "1 error · 2 warnings · 1 unknown"; empty when nothing is. */
export function faultText({ errors, warnings, unknowns }: PreviewSummary): string {
  const faults = [
    { count: errors, text: counted(errors, "error", "errors") },
    { count: warnings, text: counted(warnings, "warning", "warnings") },
    { count: unknowns, text: counted(unknowns, "unknown", "unknown") },
  ];
  return faults
    .filter(({ count }) => count > 0)
    .map(({ text }) => text)
    .join(" · ");
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
