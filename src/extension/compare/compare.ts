import { commands, l10n, type Uri } from "vscode";
import type { ChosenEnvironment } from "../environment/chosen.ts";
import type { AskForEnvironments } from "../environment/names.ts";
import { pickEnvironment } from "../environment/pick.ts";
import { fileNameOf } from "../uris.ts";
import { defaultsUri, environmentRoleUri, roleUri } from "./role-documents.ts";

/** Opens VS Code's diff editor: Jets' defaults on the left, the role of a deploy file on the right. */
export async function compareWithDefaults(uri: Uri): Promise<void> {
  await showDifferences(defaultsUri, roleUri(uri), l10n.t("Jets’ Defaults ↔ {0}", fileNameOf(uri)));
}

/** What choosing two environments takes. */
export interface EnvironmentComparison {
  readonly chosen: ChosenEnvironment;
  readonly askForEnvironments: AskForEnvironments;
}

/** Lets a person choose two environments, and opens VS Code's diff editor with the roles of a deploy file in them. */
export async function compareEnvironments(uri: Uri, comparison: EnvironmentComparison): Promise<void> {
  const { chosen, askForEnvironments } = comparison;
  const names = [...new Set([...(await askForEnvironments(uri)), chosen.name])];
  const choice = { title: l10n.t("Compare Environments of {0}", fileNameOf(uri)), current: chosen.name };
  const left = await pickEnvironment({ ...choice, names, placeholder: l10n.t("The environment on the left") });
  if (left === undefined) return;
  const others = names.filter((name) => name !== left);
  const right = await pickEnvironment({
    ...choice,
    names: others,
    placeholder: l10n.t("The environment to compare {0} with", left),
  });
  if (right === undefined) return;
  const title = `IAM: ${left} ↔ ${right} (${fileNameOf(uri)})`;
  await showDifferences(environmentRoleUri(uri, left), environmentRoleUri(uri, right), title);
}

async function showDifferences(left: Uri, right: Uri, title: string): Promise<void> {
  await commands.executeCommand("vscode.diff", left, right, title);
}
