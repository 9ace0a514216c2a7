import { commands, window, workspace } from "vscode";

/** Does what a person would do first; a window that has something open already is left as it is. */
export async function activate() {
  if (window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
  const [deployFile] = await workspace.findFiles("config/jets/deploy.ts");
  if (deployFile === undefined) return;
  await window.showTextDocument(deployFile);
  await commands.executeCommand("jetsCiIam.openPreviewToSide");
}
