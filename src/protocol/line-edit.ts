import type { PreviewLine, PreviewModel, PreviewOrigin, SourcePlace } from "./preview-model.ts";

/** Lines that take the place of others. */
export interface LineEdit {
  /** The index of the first line that is replaced. */
  readonly start: number;
  readonly removed: number;
  readonly added: readonly PreviewLine[];
}

/** What of a model is sent where the model before is known: a long role changes in a few lines at a key. */
export interface PreviewEdit {
  /** The `revision` of the model whose lines are edited. */
  readonly since: number;
  /** The new model, but for its lines. */
  readonly model: Omit<PreviewModel, "lines">;
  readonly lines: LineEdit;
}

/** What turns a model into another one of the same file. */
export function previewEdit(before: PreviewModel, { lines, ...model }: PreviewModel): PreviewEdit {
  return { since: before.revision, model, lines: lineEdit(before.lines, lines) };
}

/** The model that an edit makes of another one; undefined where the edit is one of another model. */
export function editedModel(before: PreviewModel | undefined, edit: PreviewEdit): PreviewModel | undefined {
  if (before?.uri !== edit.model.uri || before.revision !== edit.since) return undefined;
  const { start, removed, added } = edit.lines;
  return { ...edit.model, lines: [...before.lines.slice(0, start), ...added, ...before.lines.slice(start + removed)] };
}

/** The smallest stretch of lines whose replacement turns some lines into others. */
function lineEdit(before: readonly PreviewLine[], after: readonly PreviewLine[]): LineEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSameLine(before[start], after[start])) start++;
  let kept = 0;
  while (kept < shorter - start && isSameLine(before.at(-1 - kept), after.at(-1 - kept))) kept++;
  return { start, removed: before.length - kept - start, added: after.slice(start, after.length - kept) };
}

function isSameLine(one: PreviewLine | undefined, other: PreviewLine | undefined): boolean {
  return one !== undefined && one.text === other?.text && isSameOrigin(one.origin, other.origin);
}

function isSameOrigin(one: PreviewOrigin, other: PreviewOrigin): boolean {
  if (!("place" in one) || !("place" in other)) return one.kind === other.kind;
  return one.kind === other.kind && one.reason === other.reason && isSamePlace(one.place, other.place);
}

function isSamePlace(one: SourcePlace, other: SourcePlace): boolean {
  return (
    one.uri === other.uri &&
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
