import type { Severity } from "../policy/index.ts";
import type { CheckCode } from "./check-codes.ts";
import { errorRules } from "./rules/errors.ts";
import { jetsRules, reviewRules } from "./rules/review.ts";
import { suggestionRules } from "./rules/suggestions.ts";
import { securityRules, warningRules } from "./rules/warnings.ts";

/** What a check is about, whatever it finds. */
export interface CheckRule {
  /** What is found where the check finds something, as a whole sentence. */
  readonly description: string;
  /** How serious its findings are, as long as nothing makes one of them more or less so. */
  readonly severity: Severity;
  /** How much it matters to security, where that is what it is about. */
  readonly risk?: "high" | "medium" | "low";
  /** The page that explains it, where AWS has one. */
  readonly link?: string;
}

const checksPage =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks";

/** The rules of all checks, by their codes. */
export const checkRules: Readonly<Record<CheckCode, CheckRule>> = {
  ...analyzerRules(errorRules, "error", { severity: "error" }),
  ...analyzerRules(warningRules, "general-warning", { severity: "warning" }),
  ...analyzerRules(securityRules, "security-warning", { severity: "warning", risk: "medium" }),
  ...analyzerRules(suggestionRules, "suggestion", { severity: "information" }),
  ...reviewRules,
  ...jetsRules,
};

/** Access Analyzer's checks of one kind, with their places on its page of checks. */
function analyzerRules<Code extends string>(
  descriptions: Readonly<Record<Code, string>>,
  kind: string,
  common: Pick<CheckRule, "severity" | "risk">,
): Record<Code, CheckRule> {
  const rules = Object.entries<string>(descriptions).map(([code, description]) => {
    return [code, { description, ...common, link: `${checksPage}-${kind}-${headingOf(code)}` }] as const;
  });
  return Object.fromEntries(rules) as Record<Code, CheckRule>;
}

/** The code as the page's headings have it, which write a hyphen between the words of NotResource. */
function headingOf(code: string): string {
  return code
    .replace(/NOT(RESOURCE|ACTION)/g, "NOT_$1")
    .replace("NOTIPADDRESS", "NOT_IP_ADDRESS")
    .replaceAll("_", "-")
    .toLowerCase();
}
