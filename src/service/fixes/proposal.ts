import type { Finding } from "../../checks/index.ts";
import type { Located } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { makesRoleOf, mappedLists } from "./expected-lists.ts";
import { countOf, modelAfter, type Fix } from "./fix.ts";

/** A fix of a finding that has not been tried yet, with what it is to make of the lists. */
export interface Proposal extends Fix {
  readonly problem: Finding;
  /** What becomes of a value of the lists, whose parts have been changed already. */
  readonly change: (value: Located) => Located;
}

/**
 * The model after fixes that leave each other alone, when they do together what they are to: the lists change as they say
 * and in no other way, and their findings are gone, without others of the same codes; undefined when they do not.
 */
export function fixedBy(model: DeployModel, proposals: readonly Proposal[]): DeployModel | undefined {
  const after = modelAfter(
    model,
    proposals.flatMap(({ edits }) => edits),
  );
  const expected = mappedLists(model.reading.lists, (value) =>
    proposals.reduce((changed, { change }) => change(changed), value),
  );
  return after !== undefined && makesRoleOf(after, expected) && areSolved(model, after, proposals) ? after : undefined;
}

function areSolved(before: DeployModel, after: DeployModel, proposals: readonly Proposal[]): boolean {
  const codes = proposals.map(({ problem }) => problem.code);
  return [...new Set(codes)].every((code) => {
    const fixed = codes.filter((one) => one === code).length;
    return countOf(after.findings, code) <= countOf(before.findings, code) - fixed;
  });
}
