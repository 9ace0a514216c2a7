import * as l10n from "@vscode/l10n";
import { numberText } from "../language/index.ts";
import type { PreviewQuota } from "./preview-model.ts";

/** How much of a quota is used, in words: `9,012 of 10,240 characters of inline policies`. */
export function quotaText(of: PreviewQuota): string {
  const [used, quota] = [numberText(of.used), numberText(of.quota)];
  switch (of.of) {
    case "inlinePolicies":
      return sizeText(of, used, quota);
    case "managedPolicies":
      return numberOfPoliciesText(of, used, quota);
  }
}

/** Whether IAM refuses a role that uses so much. */
export function isExceeded({ used, quota }: PreviewQuota): boolean {
  return used > quota;
}

function sizeText(of: PreviewQuota, used: string, quota: string): string {
  if (isExceeded(of)) {
    return of.isAtLeast
      ? l10n.t("at least {0} of {1} characters of inline policies, too many", used, quota)
      : l10n.t("{0} of {1} characters of inline policies, too many", used, quota);
  }
  return of.isAtLeast
    ? l10n.t("at least {0} of {1} characters of inline policies", used, quota)
    : l10n.t("{0} of {1} characters of inline policies", used, quota);
}

function numberOfPoliciesText(of: PreviewQuota, used: string, quota: string): string {
  if (isExceeded(of)) {
    return of.isAtLeast
      ? l10n.t("at least {0} of {1} managed policies, too many", used, quota)
      : l10n.t("{0} of {1} managed policies, too many", used, quota);
  }
  return of.isAtLeast
    ? l10n.t("at least {0} of {1} managed policies", used, quota)
    : l10n.t("{0} of {1} managed policies", used, quota);
}
