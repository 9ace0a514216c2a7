import * as l10n from "@vscode/l10n";
import type { Finding } from "../../checks/index.ts";
import { quoted } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { stringsWrittenAt, withoutItemsAt } from "./expected-lists.ts";
import { replacement } from "./fix.ts";
import { stretchOfItem } from "./item-stretch.ts";
import type { Proposal } from "./proposal.ts";

/** The fix that takes out what the role has already: an action, a resource, a statement or a managed policy. */
export function removeRedundant(model: DeployModel, finding: Finding): readonly Proposal[] {
  const place = rangeIn(model.document, finding.origin);
  if (!redundancies.has(finding.code) || place === undefined) return [];
  const stretch = stretchOfItem(model.document.getText(), place);
  if (stretch === undefined) return [];
  const [string] = stringsWrittenAt(model.reading.lists, place);
  const title = string === undefined ? l10n.t("Remove this statement") : l10n.t("Remove {0}", quoted(string.value));
  const edits = [replacement(model, stretch, "")];
  return [{ title, edits, problem: finding, isPreferred: true, change: (value) => withoutItemsAt(value, [place]) }];
}

const redundancies: ReadonlySet<Finding["code"]> = new Set([
  "REDUNDANT_ACTION",
  "REDUNDANT_RESOURCE",
  "REDUNDANT_STATEMENT",
  "already-granted",
]);
