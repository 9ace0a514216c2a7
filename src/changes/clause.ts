import { firstUnknown, type Located } from "../policy/index.ts";
import { conditionKey } from "./condition.ts";
import type { Term } from "./term.ts";

/**
 * What a role says by one action of a statement, or by attaching a managed policy. A statement says the same as several
 * that name one action each, and those as several that name one resource each; so it is these that are compared.
 */
export interface Clause {
  /** `managed-policy`: one is attached, whose ARN is the action; there is no effect then, and no resource. */
  readonly kind: "statement" | "managed-policy";
  readonly standing: Standing;
  /** The same for clauses that differ in their resources and policies only. */
  readonly identity: string;
  readonly effect: Term | undefined;
  readonly action: Term;
  /** By what they mean; of one that has none, one that is absent. */
  readonly resources: ReadonlyMap<string, Term>;
  readonly condition: Located | undefined;
  /** The name of the policy that it is in, where that has one. */
  readonly policy: string | undefined;
  /** What else there is to know of it, as a sentence. */
  readonly remark: string | undefined;
}

/**
 * `without-variables`: what looks like variables in it is plain text, since its policy is of an old version. `refused`: IAM
 * does not accept the statement, which is compared as a whole. `open`: nothing of it is known but its kind and perhaps its
 * policy, so that it may be any number of clauses.
 */
export type Standing = "usual" | "without-variables" | "refused" | "open";

/** Whether a part of a clause that is not known may make it another. */
export function isUncertain({ standing, effect, action, condition }: Clause): boolean {
  const unknowns = [effect?.unknown, action.unknown, condition && firstUnknown(condition)];
  return standing === "open" || unknowns.some((unknown) => unknown !== undefined);
}

/** Whether there is anything in what a clause says of some resources that may be a variable. */
export function hasVariables(
  { action, condition }: Pick<Clause, "action" | "condition">,
  resources: Iterable<Term>,
): boolean {
  const texts = [action, ...resources].flatMap(({ patterns }) => patterns);
  return [...texts, condition === undefined ? "" : conditionKey(condition)].some((text) => text.includes("${"));
}
