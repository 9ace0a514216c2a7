import type { Range } from "vscode-languageserver-types";
import { listKeys, type SourceRange } from "../policy/index.ts";
import { listLineIndices } from "./list-lines.ts";
import { partsOf } from "./located-parts.ts";
import { contains, innermost } from "./ranges.ts";
import { placeInDocument, shownModel, type DeployVersions } from "./versions.ts";

/**
 * The lines of the preview that a caret or selection makes: those of the innermost value that the caret is in or beside,
 * or else all lines of the list that the caret writes to; those of everything that is selected.
 *
 * @returns indices into the lines of the preview, in ascending order.
 */
export function linesAt(versions: DeployVersions, { start, end }: Range): number[] {
  const { document } = versions.current;
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const selected = from === to ? [] : linesWithin(versions, { uri: document.uri, start: from, end: to });
  if (selected.length > 0) return selected;
  const part = partAt(versions, from);
  const lines = linesOfTextLine(versions, part ?? writtenValueAt(versions, from), start.line);
  if (lines.length > 0) return lines;
  const whole = part === undefined ? [] : linesWithin(versions, part);
  return whole.length > 0 ? whole : linesOfListAt(versions, from);
}

/** In a list or object over several lines of text, the caret means what stands on its own line, where there is something. */
function linesOfTextLine(versions: DeployVersions, part: SourceRange | undefined, line: number): number[] {
  if (part === undefined) return [];
  const { document } = versions.current;
  const lineStart = document.offsetAt({ line, character: 0 });
  const lineEnd = document.offsetAt({ line: line + 1, character: 0 });
  const isWithinLine = lineStart <= part.start && part.end <= lineEnd;
  return isWithinLine ? [] : linesWithin(versions, { uri: document.uri, start: lineStart, end: lineEnd });
}

function writtenValueAt(versions: DeployVersions, offset: number): SourceRange | undefined {
  const values = shownModel(versions).reading.writes.flatMap(({ value }) => value ?? []);
  return innermost(values, (value) => placeInDocument(versions, value), offset);
}

/** The text of the innermost part of a list that the caret is in. */
function partAt(versions: DeployVersions, offset: number): SourceRange | undefined {
  const { lists } = shownModel(versions).reading;
  const parts = listKeys.flatMap((list) => partsOf(lists[list]));
  const part = innermost(parts, ({ place }) => placeInDocument(versions, place), offset);
  return part === undefined ? undefined : placeInDocument(versions, part.extent);
}

function linesWithin(versions: DeployVersions, range: SourceRange): number[] {
  return shownModel(versions).lines.flatMap(({ origin }, index) => {
    const place = placeInDocument(versions, origin);
    return place !== undefined && contains(range, place) ? [index] : [];
  });
}

function linesOfListAt(versions: DeployVersions, offset: number): number[] {
  const shown = shownModel(versions);
  const write = innermost(shown.reading.writes, ({ expression }) => placeInDocument(versions, expression), offset);
  return write === undefined ? [] : listLineIndices(shown, write.list);
}
