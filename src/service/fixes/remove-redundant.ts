import type { Finding } from "../../checks/index.ts";
import { quoted } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { makesRoleOf, stringsWrittenAt, withoutItemsAt } from "./expected-lists.ts";
import { isSolved, modelAfter, replacement, type Fix } from "./fix.ts";
import { stretchOfItem } from "./item-stretch.ts";

/** The fix that takes out what the role has already: an action, a resource, a statement or a managed policy. */
export function removeRedundant(model: DeployModel, finding: Finding): readonly Fix[] {
  const place = rangeIn(model.document, finding.origin);
  if (!redundancies.has(finding.code) || place === undefined) return [];
  const stretch = stretchOfItem(model.document.getText(), place);
  if (stretch === undefined) return [];
  const { lists } = model.reading;
  const edits = [replacement(model, stretch, "")];
  const after = modelAfter(model, edits);
  const expected = withoutItemsAt(lists, [place]);
  if (after === undefined || !makesRoleOf(after, expected) || !isSolved(model, after, finding)) return [];
  const [string] = stringsWrittenAt(lists, place);
  const title = string === undefined ? "Remove this statement" : `Remove ${quoted(string.value)}`;
  return [{ title, edits, problem: finding, isPreferred: true }];
}

const redundancies: ReadonlySet<Finding["code"]> = new Set([
  "REDUNDANT_ACTION",
  "REDUNDANT_RESOURCE",
  "REDUNDANT_STATEMENT",
  "already-granted",
]);
