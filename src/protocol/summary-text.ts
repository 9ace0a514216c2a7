import * as l10n from "@vscode/l10n";
import type { PreviewSummary } from "./preview-model.ts";

/** A part of a summary in words, such as "1 warning". */
export interface SummaryPart {
  /** The number that it tells. */
  readonly of: keyof PreviewSummary;
  readonly text: string;
}

/** What stands between the parts of a summary on one line. */
export const summarySeparator = " · ";

/** The numbers of what a role has, in words. It has none only where all is known, as what is unknown may be some. */
export function contentParts(summary: PreviewSummary): readonly SummaryPart[] {
  const numbers = (["policies", "statements", "managedPolicies"] as const).filter(
    (number) => summary[number] > 0 || summary.unknowns === 0,
  );
  return numbers.map((number) => part(summary, number));
}

/** The numbers of what is wrong or unknown, in words, the worst first; without those that are zero. */
export function faultParts(summary: PreviewSummary): readonly SummaryPart[] {
  const numbers = (["errors", "warnings", "unknowns"] as const).filter((number) => summary[number] > 0);
  return numbers.map((number) => part(summary, number));
}

/** Parts of a summary on one line. */
export function joinParts(parts: readonly SummaryPart[]): string {
  return parts.map(({ text }) => text).join(summarySeparator);
}

function part(summary: PreviewSummary, of: keyof PreviewSummary): SummaryPart {
  const count = summary[of];
  const [one, many, none = many] = words(of, count);
  return { of, text: count === 0 ? none : count === 1 ? one : many };
}

function words(of: keyof PreviewSummary, count: number): readonly [one: string, many: string, none?: string] {
  switch (of) {
    case "policies":
      return [l10n.t("1 policy"), l10n.t("{0} policies", count), l10n.t("no policies")];
    case "statements":
      return [l10n.t("1 statement"), l10n.t("{0} statements", count), l10n.t("no statements")];
    case "managedPolicies":
      return [l10n.t("1 managed policy"), l10n.t("{0} managed policies", count), l10n.t("no managed policies")];
    case "errors":
      return [l10n.t("1 error"), l10n.t("{0} errors", count)];
    case "warnings":
      return [l10n.t("1 warning"), l10n.t("{0} warnings", count)];
    case "unknowns":
      return [l10n.t("1 unknown"), l10n.t("{0} unknown", count)];
  }
}
