import * as l10n from "@vscode/l10n";
import type { Finding } from "../../checks/index.ts";
import type { Located } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { isAt } from "./expected-lists.ts";
import { keyRenaming } from "./key-renaming.ts";
import type { Proposal } from "./proposal.ts";

/** The fix that gives a key of a policy or statement the name of the element that was meant. */
export function correctElement(model: DeployModel, finding: Finding): readonly Proposal[] {
  const place = rangeIn(model.document, finding.origin);
  const correct = finding.data?.correct;
  if (finding.code !== "INVALID_POLICY_ELEMENT" || correct === undefined || place === undefined) return [];
  const edit = keyRenaming(model, place, String(finding.path.at(-1)), correct);
  if (edit === undefined) return [];
  const change = (value: Located): Located => {
    if (value.kind !== "object") return value;
    const entries = value.entries.map((entry) => (isAt(entry.keyOrigin, place) ? { ...entry, key: correct } : entry));
    return { ...value, entries };
  };
  return [{ title: l10n.t("Change to {0}", correct), edits: [edit], problem: finding, isPreferred: true, change }];
}
