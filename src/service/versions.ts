import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextChange } from "../analyzer/index.ts";
import { isSourceRange, type Origin, type SourceRange } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import { changeBetween, continues, coveringChange, shifted } from "./text-change.ts";

/** Two readings of one deploy file: of its newest text, and of the last text that had no syntax errors. */
export interface DeployVersions {
  readonly current: DeployModel;
  /** `current` itself when it has no syntax errors; undefined when there never was such a text. */
  readonly lastGood: DeployModel | undefined;
  /** Counts the readings, so that what was told of one is not taken for another's. */
  readonly revision: number;
  /** What made the newest texts of the last good ones, change by change, by the URIs of the files that have changed. */
  readonly changesSinceGood: ReadonlyMap<string, readonly TextChange[]>;
}

/** The versions after a new reading of the file. */
export function nextVersions(current: DeployModel, previous: DeployVersions | undefined): DeployVersions {
  const revision = (previous?.revision ?? 0) + 1;
  if (!isBroken(current)) return { current, lastGood: current, revision, changesSinceGood: new Map() };
  if (previous?.lastGood === undefined) return { current, lastGood: undefined, revision, changesSinceGood: new Map() };
  return { current, lastGood: previous.lastGood, revision, changesSinceGood: withChanges(previous, current) };
}

/** Whether the text of a model has syntax errors, as it mostly has while somebody types. */
export function isBroken({ reading }: DeployModel): boolean {
  return reading.syntaxErrors.length > 0;
}

/** The model to show: the last one without syntax errors, if there is one. */
export function shownModel({ current, lastGood }: DeployVersions): DeployModel {
  return lastGood ?? current;
}

/** Where an origin of the shown model is in the newest text of its file; undefined for Jets' defaults. */
export function placeNow({ changesSinceGood }: DeployVersions, origin: Origin): SourceRange | undefined {
  if (!isSourceRange(origin)) return undefined;
  return (changesSinceGood.get(origin.uri) ?? []).reduce(shifted, origin);
}

/** The newest text of a file that has a say, as places in it need it; undefined for one that has none. */
export function documentNow(versions: DeployVersions, uri: string): TextDocument | undefined {
  return versions.current.documentOf(uri) ?? shownModel(versions).documentOf(uri);
}

function withChanges(previous: DeployVersions, current: DeployModel): DeployVersions["changesSinceGood"] {
  const changes = new Map(previous.changesSinceGood);
  for (const [uri, before] of previous.current.reading.texts) {
    const after = current.reading.texts.get(uri);
    if (after === undefined || after === before) continue;
    changes.set(uri, withChange(changes.get(uri) ?? [], changeBetween(before, after)));
  }
  return changes;
}

/** Typing at one place stays one change, however long it goes on. */
function withChange(changes: readonly TextChange[], change: TextChange): readonly TextChange[] {
  const last = changes.at(-1);
  if (last === undefined || !continues(last, change)) return [...changes, change];
  return [...changes.slice(0, -1), coveringChange(last, change)];
}
