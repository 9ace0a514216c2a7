import { commands, l10n, Selection, Uri, window, workspace, WorkspaceEdit } from "vscode";

const deployPath = "config/jets/deploy.ts";
const declarationPath = "config/jets.d.ts";

/**
 * Creates the deploy file of a Jets project with the declaration of its types, and opens it where a person goes on. What
 * is there already stays as it is.
 *
 * @param extensionUri the folder of the extension, which has the texts in `templates/`.
 */
export async function createDeployFile(extensionUri: Uri): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const file = Uri.joinPath(folder, deployPath);
  if (await exists(file)) await openExisting(file);
  else if (await create(folder, extensionUri)) await openWhereToGoOn(file);
  else await tellThatItCannotBe(file);
}

async function tellThatItCannotBe(file: Uri): Promise<void> {
  await window.showErrorMessage(l10n.t("{0} cannot be created here.", workspace.asRelativePath(file)));
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return offerToOpenFolder();
  if (folders.length === 1) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: l10n.t("Create the deploy file in") }))?.uri;
}

/** VS Code starts anew with the folder, so there is nothing to go on with. */
async function offerToOpenFolder(): Promise<undefined> {
  const openFolder = l10n.t("Open Folder…");
  const message = l10n.t("Open the folder of your Jets project first.");
  const answer = await window.showInformationMessage(message, openFolder);
  if (answer === openFolder) await commands.executeCommand("vscode.openFolder");
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

async function openExisting(file: Uri): Promise<void> {
  await window.showTextDocument(file);
  void window.showInformationMessage(l10n.t("This project has a deploy file already."));
}

/** @returns whether VS Code could create the files. */
async function create(folder: Uri, extensionUri: Uri): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const path of [deployPath, declarationPath]) {
    const contents = await workspace.fs.readFile(Uri.joinPath(extensionUri, "templates", path));
    edit.createFile(Uri.joinPath(folder, path), { ignoreIfExists: true, contents });
  }
  return workspace.applyEdit(edit);
}

async function openWhereToGoOn(file: Uri): Promise<void> {
  const editor = await window.showTextDocument(file);
  const insideOfList = editor.document.positionAt(editor.document.getText().indexOf("[]") + 1);
  editor.selection = new Selection(insideOfList, insideOfList);
}
