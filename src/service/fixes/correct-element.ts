import type { Finding } from "../../checks/index.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { isAt, makesRoleOf, mappedLists } from "./expected-lists.ts";
import { isSolved, modelAfter, type Fix } from "./fix.ts";
import { keyRenaming } from "./key-renaming.ts";

/** The fix that gives a key of a policy or statement the name of the element that was meant. */
export function correctElement(model: DeployModel, finding: Finding): readonly Fix[] {
  const place = rangeIn(model.document, finding.origin);
  const correct = finding.data?.correct;
  if (finding.code !== "INVALID_POLICY_ELEMENT" || correct === undefined || place === undefined) return [];
  const edit = keyRenaming(model, place, String(finding.path.at(-1)), correct);
  const after = edit === undefined ? undefined : modelAfter(model, [edit]);
  if (edit === undefined || after === undefined || !isSolved(model, after, finding)) return [];
  const expected = mappedLists(model.reading.lists, (value) => {
    if (value.kind !== "object") return value;
    const entries = value.entries.map((entry) => (isAt(entry.keyOrigin, place) ? { ...entry, key: correct } : entry));
    return { ...value, entries };
  });
  if (!makesRoleOf(after, expected)) return [];
  return [{ title: `Change to ${correct}`, edits: [edit], problem: finding, isPreferred: true }];
}
