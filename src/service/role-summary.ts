import { listKeys, type Located, type Problem } from "../policy/index.ts";
import { contentParts, faultParts, joinParts, type PreviewState, type PreviewSummary } from "../protocol/index.ts";
import { flatItemsOf } from "./located-parts.ts";
import type { DeployModel } from "./model.ts";

/** What a role has, in numbers. What is unknown is counted as such only. */
export function summaryOf(model: DeployModel, problems: readonly Problem[]): PreviewSummary {
  const policies = known(itemsAt(model.role, "Policies"));
  return {
    policies: policies.length,
    statements: policies.flatMap(statementsOf).length,
    managedPolicies: known(itemsAt(model.role, "ManagedPolicyArns")).length,
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warning").length,
    unknowns: model.reading.unknowns.length,
  };
}

/** Whether a file says anything of the role, and anything that can be known. */
export function stateOf({ reading }: DeployModel): PreviewState {
  if (listKeys.every((list) => reading.lists[list].kind === "unknown")) return "unknown";
  return reading.writes.length === 0 && reading.unknowns.length === 0 ? "defaults" : "role";
}

/** What a role has, in words on one line: `2 policies · 5 statements · 2 managed policies`. */
export function contentText(model: DeployModel): string {
  const summary = summaryOf(model, []);
  return joinParts([...contentParts(summary), ...faultParts(summary)]);
}

function statementsOf(policy: Located): readonly Located[] {
  const document = valueAt(policy, "PolicyDocument");
  return document === undefined ? [] : known(itemsAt(document, "Statement"));
}

function itemsAt(object: Located, key: string): readonly Located[] {
  const value = valueAt(object, key);
  return value === undefined ? [] : flatItemsOf(value);
}

function valueAt(object: Located, key: string): Located | undefined {
  return object.kind === "object" ? object.entries.find((entry) => entry.key === key)?.value : undefined;
}

function known(items: readonly Located[]): readonly Located[] {
  return items.filter(({ kind }) => kind !== "unknown");
}
