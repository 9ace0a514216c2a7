import type { TextChange } from "../analyzer/index.ts";
import { isSourceRange, type Origin, type SourceRange } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import { changeBetween, continues, coveringChange, shifted } from "./text-change.ts";

/** Two readings of one deploy file: of its newest text, and of the last text that had no syntax errors. */
export interface DeployVersions {
  readonly current: DeployModel;
  /** `current` itself when it has no syntax errors; undefined when there never was such a text. */
  readonly lastGood: DeployModel | undefined;
  /** What made the newest text of the last good one, change by change. */
  readonly changesSinceGood: readonly TextChange[];
}

/** The versions after a new reading of the file. */
export function nextVersions(current: DeployModel, previous: DeployVersions | undefined): DeployVersions {
  if (!isBroken(current)) return { current, lastGood: current, changesSinceGood: [] };
  if (previous?.lastGood === undefined) return { current, lastGood: undefined, changesSinceGood: [] };
  const change = changeBetween(previous.current.document.getText(), current.document.getText());
  return { current, lastGood: previous.lastGood, changesSinceGood: withChange(previous.changesSinceGood, change) };
}

/** Whether the text of a model has syntax errors, as it mostly has while somebody types. */
export function isBroken({ reading }: DeployModel): boolean {
  return reading.syntaxErrors.length > 0;
}

/** The model to show: the last one without syntax errors, if there is one. */
export function shownModel({ current, lastGood }: DeployVersions): DeployModel {
  return lastGood ?? current;
}

/** Where an origin of the shown model is in the newest text; undefined for Jets' defaults and for other files. */
export function placeNow({ current, changesSinceGood }: DeployVersions, origin: Origin): SourceRange | undefined {
  if (!isSourceRange(origin) || origin.uri !== current.document.uri) return undefined;
  return changesSinceGood.reduce(shifted, origin);
}

/** Typing at one place stays one change, however long it goes on. */
function withChange(changes: readonly TextChange[], change: TextChange): readonly TextChange[] {
  const last = changes.at(-1);
  if (last === undefined || !continues(last, change)) return [...changes, change];
  return [...changes.slice(0, -1), coveringChange(last, change)];
}
