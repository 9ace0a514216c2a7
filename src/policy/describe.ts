import * as l10n from "@vscode/l10n";
import type { Located } from "./located.ts";

/** A value in a few words, for messages: `"s3"`, `the number 5`, `an object`. */
export function describe(value: Located): string {
  switch (value.kind) {
    case "list":
      return l10n.t("an array");
    case "object":
      return l10n.t("an object");
    case "unknown":
      return value.expression;
    case "scalar":
      return describeScalar(value.value);
  }
}

/** A string in double quotes, on one line and shortened where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text);
}

const longestQuote = 60;

function describeScalar(value: string | number | boolean | null | undefined): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "number") return String(value);
  return Number.isNaN(value) ? l10n.t("a value that JSON cannot hold") : l10n.t("the number {0}", value);
}
