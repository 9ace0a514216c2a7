import type { Range } from "vscode-languageserver-types";
import { listKeys, type SourceRange } from "../policy/index.ts";
import { listLineIndices } from "./list-lines.ts";
import { partsOf } from "./located-parts.ts";
import type { DeployModel } from "./model.ts";
import { contains, innermost } from "./ranges.ts";
import { createPlacer, shownModel, type DeployVersions, type Placer } from "./versions.ts";

/**
 * The lines of the preview that a caret or selection makes: those of the innermost value that the caret is in, or else
 * all lines of the list that the caret writes to; those of everything that is selected.
 *
 * @returns indices into the lines of the preview, in ascending order.
 */
export function linesAt(versions: DeployVersions, { start, end }: Range): number[] {
  const { document } = versions.current;
  const shown = { model: shownModel(versions), placer: createPlacer(versions) };
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const selected = from === to ? [] : linesWithin(shown, { uri: document.uri, start: from, end: to });
  if (selected.length > 0) return selected;
  const part = partAt(shown, from);
  const lines = part === undefined ? [] : linesWithin(shown, part);
  return lines.length > 0 ? lines : linesOfListAt(shown, from);
}

/** The model that is shown, and where its text is by now. */
interface Shown {
  readonly model: DeployModel;
  readonly placer: Placer;
}

/** The text of the innermost part of a list that the caret is in. */
function partAt({ model, placer }: Shown, offset: number): SourceRange | undefined {
  const parts = listKeys.flatMap((list) => partsOf(model.reading.lists[list]));
  const part = innermost(parts, ({ place }) => placer(place), offset);
  return part === undefined ? undefined : placer(part.extent);
}

function linesWithin({ model, placer }: Shown, range: SourceRange): number[] {
  return model.lines.flatMap(({ origin }, index) => {
    const place = placer(origin);
    return place !== undefined && contains(range, place) ? [index] : [];
  });
}

function linesOfListAt({ model, placer }: Shown, offset: number): number[] {
  const write = innermost(model.reading.writes, ({ expression }) => placer(expression), offset);
  return write === undefined ? [] : listLineIndices(model, write.list);
}
