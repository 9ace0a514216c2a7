import * as l10n from "@vscode/l10n";
import { isSourceRange, type Problem } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import type { Fix } from "./fix.ts";
import { keyRenaming } from "./key-renaming.ts";

/** The fix that gives a misspelt key of `config.ci.iam` the name that was most likely meant. */
export function correctKey(model: DeployModel, problem: Problem): Fix | undefined {
  const [correction] = Object.entries(problem.data?.corrections ?? {});
  if (problem.code !== "unknown-key" || correction === undefined || !isSourceRange(problem.origin)) return undefined;
  const [wrong, right] = correction;
  const edit = keyRenaming(model, problem.origin, wrong, right);
  if (edit === undefined) return undefined;
  return { title: l10n.t("Change to {0}", right), edits: [edit], problem, isPreferred: true };
}
