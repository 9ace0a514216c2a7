import type { PreviewLine, PreviewModel, SourcePlace } from "../../../src/protocol/index.ts";

/** The file that the models below are of. */
export const deployFile = "file:///shop/config/jets/deploy.ts";

/** A model of one policy with the given actions, each from a line of its own, the first from line 1. */
export function modelOf(actions: readonly string[], changes: Partial<PreviewModel> = {}): PreviewModel {
  return {
    uri: deployFile,
    version: 1,
    revision: 1,
    files: [deployFile],
    freshness: "current",
    state: "role",
    summary: { policies: 1, statements: 1, managedPolicies: 0, errors: 0, warnings: 0, unknowns: 0 },
    banners: [],
    lines: [
      structure("Policies:"),
      structure("  - Action:"),
      ...actions.map(actionLine),
      structure("    Effect: Allow"),
    ],
    ...changes,
  };
}

/** The place of a whole line of the deploy file, counted from zero. */
export function placeOfLine(line: number): SourcePlace {
  return { uri: deployFile, start: { line, character: 0 }, end: { line, character: 4 } };
}

function structure(text: string): PreviewLine {
  return { text, origin: { kind: "structure" } };
}

function actionLine(action: string, index: number): PreviewLine {
  return { text: `      - ${action}`, origin: { kind: "source", place: placeOfLine(index) } };
}
