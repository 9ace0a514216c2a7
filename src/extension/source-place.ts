import { Range, TabInputText, TextEditorRevealType, Uri, ViewColumn, window, type TextEditor } from "vscode";
import type { SourcePlace } from "../protocol/index.ts";
import { isSameUri } from "./uris.ts";

/** The selection of an editor, as the server takes it. */
export function selectedPlace({ document, selection }: TextEditor): SourcePlace {
  const { start, end } = selection;
  return {
    uri: document.uri.toString(),
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

/**
 * Selects a place in the source, in a column that shows or holds the file already, else in one beside the preview.
 *
 * @param previewColumn the column of the preview that asks; the source does not cover it.
 */
export async function revealPlace(place: SourcePlace, previewColumn: ViewColumn | undefined): Promise<void> {
  const uri = Uri.parse(place.uri);
  const viewColumn = columnOf(uri, previewColumn) ?? columnBeside(previewColumn);
  const selection = rangeOf(place);
  const editor = await window.showTextDocument(uri, { viewColumn, selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A column for a source that does not cover the preview that asks for it. */
export function columnBeside(previewColumn: ViewColumn | undefined): ViewColumn {
  return previewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}

/** Whether a file has a tab, in sight or not. */
export function isInATab(uri: Uri): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => isTabOf(uri, input)));
}

/** The range of a place in an editor. */
export function rangeOf({ start, end }: SourcePlace): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function columnOf(uri: Uri, previewColumn: ViewColumn | undefined): ViewColumn | undefined {
  const visible = window.visibleTextEditors.filter(({ document }) => isSameUri(document.uri, uri));
  const holding = window.tabGroups.all.filter(({ tabs }) => tabs.some(({ input }) => isTabOf(uri, input)));
  return [...visible, ...holding].map(({ viewColumn }) => viewColumn).find((column) => column !== previewColumn);
}

function isTabOf(uri: Uri, input: unknown): boolean {
  return input instanceof TabInputText && isSameUri(input.uri, uri);
}
