import type { Located } from "./located.ts";

/** A value in a few words, for messages: `"s3"`, `the number 5`, `an object`. */
export function describe(value: Located): string {
  switch (value.kind) {
    case "list":
      return "an array";
    case "object":
      return "an object";
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

/** Names as a list in a sentence: `iam, logs and s3`. */
export function enumerated(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

const longestQuote = 60;

function describeScalar(value: string | number | boolean | null | undefined): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "number") return String(value);
  return Number.isNaN(value) ? "a value that JSON cannot hold" : `the number ${value}`;
}
