import { commands, env, l10n, window, workspace, type Uri } from "vscode";
import type { ExportFormat, ExportRoleResult } from "../protocol/index.ts";
import { fileNameOf } from "./uris.ts";

/**
 * Asks for the role of a deploy file as text, in the environment that a person looks at unless another is named; undefined
 * when nobody can tell it.
 */
export type AskForRole = (
  uri: Uri,
  format: ExportFormat,
  environment?: string,
) => Promise<ExportRoleResult | undefined>;

/** Puts the YAML of a deploy file's role into the clipboard. */
export async function copyYaml(uri: Uri, askForRole: AskForRole): Promise<void> {
  const role = await askForRole(uri, "yaml");
  if (role === undefined) {
    await tellThatThereIsNoRole(uri);
    return;
  }
  await env.clipboard.writeText(role.text);
  window.setStatusBarMessage(copiedNote(fileNameOf(uri), role), messageDurationInMilliseconds);
}

/** Opens the YAML of a deploy file's role as a document that belongs to no file yet. */
export async function openYaml(uri: Uri, askForRole: AskForRole): Promise<void> {
  const role = await askForRole(uri, "yaml");
  if (role === undefined) {
    await tellThatThereIsNoRole(uri);
    return;
  }
  const document = await workspace.openTextDocument({ language: "yaml", content: role.text });
  await window.showTextDocument(document);
}

/** Tells that nobody can tell the role of a deploy file. */
export async function tellThatThereIsNoRole(uri: Uri): Promise<void> {
  const showOutput = l10n.t("Show Output");
  const message = l10n.t("The role of {0} cannot be told. The output says why.", fileNameOf(uri));
  const answer = await window.showErrorMessage(message, showOutput);
  if (answer === showOutput) await commands.executeCommand("jetsCiIam.showOutput");
}

const messageDurationInMilliseconds = 4000;

function copiedNote(name: string, { status }: ExportRoleResult): string {
  switch (status) {
    case "complete":
      return l10n.t("Copied the YAML of {0}", name);
    case "partial":
      return l10n.t("Copied the YAML of {0}; some of its values are unknown", name);
    case "invalid":
      return l10n.t("Copied the YAML of {0}; what is wrong is left out", name);
  }
}
