import * as l10n from "@vscode/l10n";
import type { Finding } from "../../checks/index.ts";
import type { Located, SourceRange } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { isAt } from "./expected-lists.ts";
import { keyRenaming } from "./key-renaming.ts";
import type { Proposal } from "./proposal.ts";

/** The fixes that give a key of a policy, a statement or a condition the name that was meant, or may have been. */
export function correctElement(model: DeployModel, finding: Finding): readonly Proposal[] {
  const place = rangeIn(model.document, finding.origin);
  if (place === undefined) return [];
  const { correct, suggestions = [] } = finding.data ?? {};
  const wanted = [...new Set([...(correct === undefined ? [] : [correct]), ...suggestions])];
  return wanted.flatMap((name) => renaming(model, finding, place, name) ?? []);
}

/** Undefined where the finding is about no key, or about one that is not written out. */
function renaming(model: DeployModel, problem: Finding, place: SourceRange, name: string): Proposal | undefined {
  const edit = keyRenaming(model, place, String(problem.path.at(-1)), name);
  if (edit === undefined) return undefined;
  const change = (value: Located): Located => {
    if (value.kind !== "object") return value;
    const entries = value.entries.map((entry) => (isAt(entry.keyOrigin, place) ? { ...entry, key: name } : entry));
    return { ...value, entries };
  };
  const isPreferred = name === problem.data?.correct;
  return { title: l10n.t("Change to {0}", name), edits: [edit], problem, isPreferred, change };
}
