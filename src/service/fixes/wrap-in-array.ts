import * as l10n from "@vscode/l10n";
import { listKeyOf, type Problem } from "../../policy/index.ts";
import { decidingWrite, type DeployModel } from "../model.ts";
import { modelAfter, replacement, textOf, type Fix } from "./fix.ts";

/** The fix that makes a lone value the only item of an array. */
export function wrapInArray(model: DeployModel, problem: Problem): Fix | undefined {
  if (problem.code !== "not-an-array") return undefined;
  const list = listKeyOf(String(problem.path[0]));
  const write = list === undefined ? undefined : decidingWrite(model.reading, list);
  if (write?.value?.uri !== model.document.uri) return undefined;
  const text = textOf(model, write.value);
  const isShorthand = write.value.start === write.key.start;
  const edits = [replacement(model, write.value, isShorthand ? `${text}: [${text}]` : `[${text}]`)];
  const after = modelAfter(model, edits);
  const isSolved = after?.problems.every(({ code, path }) => code !== problem.code || path[0] !== problem.path[0]);
  return isSolved === true ? { title: l10n.t("Wrap in [ ]"), edits, problem, isPreferred: true } : undefined;
}
