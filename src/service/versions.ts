import { isSourceRange, type Origin, type SourceRange } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";
import { changeBetween, shifted } from "./text-shift.ts";

/** Two readings of one deploy file: of its newest text, and of the last text that had no syntax errors. */
export interface DeployVersions {
  readonly current: DeployModel;
  /** `current` itself when it has no syntax errors; undefined when there never was such a text. */
  readonly lastGood: DeployModel | undefined;
}

/** The versions after a new reading of the file. */
export function nextVersions(current: DeployModel, previous: DeployVersions | undefined): DeployVersions {
  return { current, lastGood: isBroken(current) ? previous?.lastGood : current };
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
export type Placer = (origin: Origin) => SourceRange | undefined;

/** The places of the shown model in the newest text. */
export function createPlacer(versions: DeployVersions): Placer {
  const shown = shownModel(versions).document;
  const current = versions.current.document;
  const change = shown === current ? undefined : changeBetween(shown.getText(), current.getText());
  return (origin) => {
    if (!isSourceRange(origin) || origin.uri !== current.uri) return undefined;
    return change === undefined ? origin : shifted(origin, change);
  };
}
