import { CodeAction, CodeActionKind, commands, Uri, workspace, type Command } from "vscode";
import type { PreviewBanner } from "../protocol/index.ts";
import { rangeOf } from "./source-place.ts";

/** Applies the quick fix that a banner of the preview offers: the one of that title at the override's place. */
export async function fixOverride({ place, fix }: PreviewBanner): Promise<void> {
  const uri = Uri.parse(place.uri);
  // The override may stand in another file of the project, and VS Code knows fixes of open documents only.
  await workspace.openTextDocument(uri);
  const actions = await commands.executeCommand<readonly (CodeAction | Command)[]>(
    "vscode.executeCodeActionProvider",
    uri,
    rangeOf(place),
    CodeActionKind.QuickFix.value,
  );
  const action = actions.find(({ title }) => title === fix);
  if (action instanceof CodeAction && action.edit !== undefined) await workspace.applyEdit(action.edit);
}
