import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { listKeys, type Origin, type SourceRange } from "../policy/index.ts";
import { listLineIndices } from "./list-lines.ts";
import { partsOf } from "./located-parts.ts";
import { contains, innermost } from "./ranges.ts";
import { documentNow, placeNow, shownModel, type DeployVersions } from "./versions.ts";

/**
 * The lines of the preview that a caret or selection makes: those of the innermost value that the caret is in or beside,
 * or else all lines of the list that the caret writes to; those of everything that is selected.
 *
 * @param uri the file that the caret is in: the deploy file itself, or another that has a say in its role
 * @returns indices into the lines of the preview, in ascending order.
 */
export function linesAt(
  versions: DeployVersions,
  { start, end }: Range,
  uri = versions.current.document.uri,
): readonly number[] {
  const document = documentNow(versions, uri);
  if (document === undefined) return [];
  const source = { versions, document };
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const selected = from === to ? [] : linesWithin(source, { start: from, end: to });
  if (selected.length > 0) return selected;
  const part = partAt(source, from);
  const lines = linesOfTextLine(source, part ?? writtenValueAt(source, from), start.line);
  if (lines.length > 0) return lines;
  const whole = part === undefined ? [] : linesWithin(source, part);
  return whole.length > 0 ? whole : linesOfListAt(source, from);
}

/** The file that the caret is in, beside what is known of the deploy file. */
interface Source {
  readonly versions: DeployVersions;
  readonly document: TextDocument;
}

type Stretch = Pick<SourceRange, "start" | "end">;

/** Where an origin of the shown model is in the newest text of the file; undefined when it is elsewhere. */
function placeIn({ versions, document }: Source, origin: Origin): SourceRange | undefined {
  const place = placeNow(versions, origin);
  return place?.uri === document.uri ? place : undefined;
}

/** In a list or object over several lines of text, the caret means what stands on its own line, where there is something. */
function linesOfTextLine(source: Source, part: SourceRange | undefined, line: number): number[] {
  if (part === undefined) return [];
  const { document } = source;
  const lineStart = document.offsetAt({ line, character: 0 });
  const lineEnd = document.offsetAt({ line: line + 1, character: 0 });
  const isWithinLine = lineStart <= part.start && part.end <= lineEnd;
  return isWithinLine ? [] : linesWithin(source, { start: lineStart, end: lineEnd });
}

function writtenValueAt(source: Source, offset: number): SourceRange | undefined {
  const values = shownModel(source.versions).reading.writes.flatMap(({ value }) => value ?? []);
  return innermost(values, (value) => placeIn(source, value), offset);
}

/** The text of the innermost part of a list that the caret is in. */
function partAt(source: Source, offset: number): SourceRange | undefined {
  const { lists } = shownModel(source.versions).reading;
  const parts = listKeys.flatMap((list) => partsOf(lists[list]));
  const part = innermost(parts, ({ place }) => placeIn(source, place), offset);
  return part === undefined ? undefined : placeIn(source, part.extent);
}

function linesWithin(source: Source, stretch: Stretch): number[] {
  return shownModel(source.versions).lines.flatMap(({ origin }, index) => {
    const place = placeIn(source, origin);
    return place !== undefined && contains(stretch, place) ? [index] : [];
  });
}

function linesOfListAt(source: Source, offset: number): readonly number[] {
  const shown = shownModel(source.versions);
  const write = innermost(shown.reading.writes, ({ expression }) => placeIn(source, expression), offset);
  return write === undefined ? [] : listLineIndices(shown, write.list);
}
