import * as l10n from "@vscode/l10n";
import type { PreviewEnvironment, PreviewModel } from "../../protocol/index.ts";

/**
 * What a person is told when they choose an environment.
 *
 * @param fileName the name of the deploy file at which they do.
 * @param model its preview, where there is one yet.
 */
export function choiceHint(fileName: string, model: PreviewModel | undefined): string {
  if (model === undefined) return l10n.t("The environment whose role is shown");
  const { environment } = model;
  if (environment === undefined) return l10n.t("The role of {0} is the same in all environments", fileName);
  if (environment.isFixed)
    return l10n.t("{0} is read for {1} only; this is for the other deploy files", fileName, environment.name);
  return l10n.t("The environment whose role is shown for {0}", fileName);
}

/** What the environment of a deploy file means, in a sentence or two. */
export function environmentNote(fileName: string, { name, isFixed }: PreviewEnvironment): string {
  return isFixed
    ? l10n.t("{0} is read for the environment {1} only.", fileName, name)
    : l10n.t("The role of {0} in the environment {1} (JETS_ENV). Click to choose another.", fileName, name);
}
