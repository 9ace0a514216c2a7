import type { PreviewSummary } from "./preview-model.ts";

/** A part of a summary in words, such as "1 warning". */
export interface SummaryPart {
  /** The number that it tells. */
  readonly of: keyof PreviewSummary;
  readonly text: string;
}

/** What stands between the parts of a summary on one line. */
export const summarySeparator = " · ";

const words: Readonly<Record<keyof PreviewSummary, readonly [one: string, many: string]>> = {
  policies: ["policy", "policies"],
  statements: ["statement", "statements"],
  managedPolicies: ["managed policy", "managed policies"],
  errors: ["error", "errors"],
  warnings: ["warning", "warnings"],
  unknowns: ["unknown", "unknown"],
};

/** The numbers of what a role has, in words; also those that are zero. */
export function contentParts(summary: PreviewSummary): readonly SummaryPart[] {
  return (["policies", "statements", "managedPolicies"] as const).map((number) => part(summary, number));
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
  const [one, many] = words[of];
  return { of, text: `${count === 0 ? "no" : count} ${count === 1 ? one : many}` };
}
