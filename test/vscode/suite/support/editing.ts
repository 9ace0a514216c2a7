import { commands, Position, Range, Uri, ViewColumn, window, workspace, type Event, type TextEditor } from "vscode";

/** The deploy file of the workspace that the suites work in. */
export function deployFile(): Uri {
  return inWorkspace("config/jets/deploy.ts");
}

/** The URI of a file of the workspace. */
export function inWorkspace(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("The suites need a workspace.");
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file on the disk, as another program would. */
export async function save(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Shows a file in the first column. */
export async function show(uri: Uri): Promise<TextEditor> {
  return window.showTextDocument(uri, { viewColumn: ViewColumn.One, preview: false });
}

/**
 * Gives an editor another text, as if it had been typed.
 *
 * @param marked a text that may hold the marker `$0`.
 * @returns where the marker stands; the start of the text when there is none.
 */
export async function type(editor: TextEditor, marked: string): Promise<Position> {
  const [before = "", after = ""] = marked.split("$0");
  const all = new Range(new Position(0, 0), editor.document.positionAt(editor.document.getText().length));
  await editor.edit((edit) => {
    edit.replace(all, before + after);
  });
  return editor.document.positionAt(marked.includes("$0") ? before.length : 0);
}

/** The statements of a deploy file's callback as a whole deploy file. */
export function configuring(...statements: readonly string[]): string {
  return `Jets.deploy.configure((config) => {\n${statements.map((statement) => `  ${statement}\n`).join("")}});\n`;
}

/**
 * Waits until there is something to be found; looks again after each event.
 *
 * @param look answers undefined while it has not found it.
 */
export async function found<Found>(event: Event<unknown>, look: () => Found | undefined): Promise<Found> {
  const now = look();
  if (now !== undefined) return now;
  return new Promise((resolve) => {
    const subscription = event(() => {
      const later = look();
      if (later === undefined) return;
      subscription.dispose();
      resolve(later);
    });
  });
}

/** Puts the workspace back as it was: the files on the disk, no tabs, no previews. */
export async function closeEverything(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.files.revert");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}
