import type { Origin } from "./located.ts";

/** How serious a problem is; the words are those of the command line and of the library. */
export type Severity = "error" | "warning" | "information" | "hint";

/** What can be wrong with a deploy file; the codes are stable (SPEC section 3). */
export type ProblemCode =
  | "null-list"
  | "not-an-array"
  | "invalid-item"
  | "empty-item"
  | "unrecognized-policy"
  | "invalid-statement"
  | "default-policy-overridden"
  | "default-managed-policy-overridden"
  | "unknown-key"
  | "not-static"
  | "overwritten";

/** A place in another part of the source that explains a problem. */
export interface RelatedPlace {
  readonly message: string;
  readonly origin: Origin;
}

/** One thing that is wrong, or worth knowing, about a configuration. */
export type Problem = ProblemOf<ProblemCode, ProblemData>;

/** A problem with codes of its own, and with what fixes of it need to know. */
export interface ProblemOf<Code extends string, Data> {
  readonly code: Code;
  readonly severity: Severity;
  /** One or more whole sentences for a person. */
  readonly message: string;
  /** The path of the value in the configuration: `["policy", 2, "Statement"]`; empty when it is not about one value. */
  readonly path: readonly (string | number)[];
  /** The exact expression. */
  readonly origin: Origin;
  readonly related?: readonly RelatedPlace[];
  /** What a quick fix needs to know. */
  readonly data?: Data;
}

export interface ProblemData {
  /** `unknown-key`, `unrecognized-policy`: the right spellings of wrong keys, `{ polices: "policy" }`. */
  readonly corrections?: Readonly<Record<string, string>>;
  /** `default-…-overridden`: the defaults that are lost, in Jets' order. */
  readonly lost?: readonly LostDefault[];
  /** `default-…-overridden`: the defaults of which it cannot be told whether they are lost, where there are any. */
  readonly unclear?: readonly string[];
}

/** A default that an override takes away, wholly or in part, and what stops working without it (SPEC section 4). */
export interface LostDefault {
  readonly name: string;
  /** A clause that can follow the name in parentheses. Of a default that is granted in part, it says so first. */
  readonly consequence: string;
  /** Of a default that is granted in part, what Jets is known to use it for. */
  readonly uses?: UsesLeft;
}

/** What Jets is known to do with a default, by what grants let of it. */
export interface UsesLeft {
  /** All that they need is granted on all resources. */
  readonly works: readonly string[];
  /** All that they need is granted, but some of it not on all resources, or under a condition. */
  readonly limited: readonly string[];
  /** Something that they need is not granted at all. */
  readonly stops: readonly string[];
}
