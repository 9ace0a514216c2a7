import type { PreviewSummary } from "./preview-model.ts";

/** What is told of one line of the preview beside what the line itself has, once somebody asks. */
export interface LineExplanation {
  /** The expression that made the line, or that Jets made it for, as it is written; undefined for Jets' defaults. */
  readonly written?: string;
  /** What is wrong with the line, or advised, as a sentence each. */
  readonly problems: readonly { readonly of: ProblemKind; readonly message: string }[];
}

/** `errors`, `warnings`: as the preview counts them. `advice`: anything less. */
export type ProblemKind = Extract<keyof PreviewSummary, "errors" | "warnings"> | "advice";
