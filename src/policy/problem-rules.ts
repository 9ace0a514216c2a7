import type { ProblemCode, Severity } from "./problem.ts";

/** What a code says, whatever it is told of. */
export interface ProblemRule {
  /** What is wrong, or worth knowing, as whole sentences. */
  readonly description: string;
  /** How serious it is, as long as nothing makes one problem more or less so (SPEC section 3). */
  readonly severity: Severity;
}

/** What can be wrong with a deploy file, by the codes of SPEC section 3. */
export const problemRules: Readonly<Record<ProblemCode, ProblemRule>> = {
  "null-list": {
    severity: "warning",
    description: "A list is null or undefined. Jets itself would crash; it is taken as [].",
  },
  "not-an-array": {
    severity: "warning",
    description: "A list is a string or one object. Jets itself would crash; it is taken as if it were in [ ].",
  },
  "invalid-item": {
    severity: "error",
    description: "A list or an item is a number or a boolean, or a managed policy is an object. It is left out.",
  },
  "empty-item": { severity: "error", description: "An item is empty or blank. It is left out." },
  "unrecognized-policy": {
    severity: "error",
    description: "An object has none of Action, NotAction, Statement and PolicyDocument. It is left out.",
  },
  "invalid-statement": {
    severity: "error",
    description:
      "A Statement is neither an object nor an array of objects, or a PolicyDocument is not an object. It is left out.",
  },
  "default-policy-overridden": {
    severity: "warning",
    description: "default_policy is set, and Jets' defaults that its value does not grant are lost.",
  },
  "default-managed-policy-overridden": {
    severity: "warning",
    description: "default_managed_policy is set, and Jets' defaults that its value does not grant are lost.",
  },
  "unknown-key": { severity: "warning", description: "A key of config.ci.iam is none that Jets knows. It is ignored." },
  "not-static": {
    severity: "information",
    description: "A value cannot be known before the deploy runs. It is marked as unknown.",
  },
  overwritten: { severity: "hint", description: "A later write replaces what is written here." },
};
