import type { PreviewOrigin, SourcePlace } from "./preview-model.ts";

/** What the role of a deploy file is compared with: Jets' defaults, or what git's `HEAD` has of the project. */
export type ChangesBase = "defaults" | "head";

/** The role of a deploy file beside another, as the preview's third view shows it, as plain data. */
export interface ChangesModel {
  /** The deploy file's URI, as the editor spells it. */
  readonly uri: string;
  /** The `revision` of the preview model that it belongs to. */
  readonly revision: number;
  readonly base: ChangesBase;
  /** What is about one action stands together; what is surely kept stands last. */
  readonly rows: readonly ChangeRow[];
  /** What keeps the base from being read as a whole, as sentences. */
  readonly baseNotes: readonly string[];
}

/** What a statement says of one action, or a managed policy that is attached; in one of two roles, or in both. */
export interface ChangeRow {
  readonly change: "added" | "removed" | "kept";
  /** Whether nothing that is not known may make it another. */
  readonly isCertain: boolean;
  /** Whether the role allows something by it that the base does not; `maybe` where that depends on what is not known. */
  readonly widens: "yes" | "maybe" | "no";
  readonly kind: "statement" | "managed-policy";
  /** `Allow` or `Deny`, or what else is written there; empty where nothing is. */
  readonly effect: string;
  /** `s3:Get*`, `all but iam:*` for a `NotAction`, the ARN of a managed policy, or an expression that is not known. */
  readonly action: string;
  readonly resources: readonly string[];
  /** The condition as JSON on one line. */
  readonly condition?: string;
  /** The name of the policy that it is in, or was in when it is removed; empty where it is in none. */
  readonly policy: string;
  /** The policy that a kept one was in, where that is another. */
  readonly policyBefore?: string;
  /** What else there is to know, as sentences. */
  readonly notes: readonly string[];
  readonly origin: ChangeOrigin;
}

/** Where a row was written; `base` is a place in the text of the base. */
export type ChangeOrigin = PreviewOrigin | { readonly kind: "base"; readonly place: SourcePlace };
