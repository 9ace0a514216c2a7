import type { PreviewQuota } from "./preview-model.ts";

/** How much of a quota is used, in words: `9,012 of 10,240 characters of inline policies`. */
export function quotaText(of: PreviewQuota): string {
  const used = `${of.isAtLeast ? "at least " : ""}${counted(of.used)} of ${counted(of.quota)} ${things[of.of]}`;
  return isExceeded(of) ? `${used}, too many` : used;
}

/** Whether IAM refuses a role that uses so much. */
export function isExceeded({ used, quota }: PreviewQuota): boolean {
  return used > quota;
}

const things: Readonly<Record<PreviewQuota["of"], string>> = {
  inlinePolicies: "characters of inline policies",
  managedPolicies: "managed policies",
};

function counted(count: number): string {
  return count.toLocaleString("en-US");
}
