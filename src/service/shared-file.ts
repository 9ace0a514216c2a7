import type { CodeAction, CodeActionKind, CompletionItem, Hover, Position, Range } from "vscode-languageserver-types";
import { codeActions } from "./code-actions.ts";
import { completions } from "./completion/completions.ts";
import { hover } from "./hover.ts";
import type { DeployModel } from "./model.ts";
import type { Settings } from "./settings.ts";

/** Features of a file that several deploy files import. All models are as they look from that file. */

/** What something in the file means to the first deploy file to which it means anything. */
export function sharedHover(models: readonly DeployModel[], position: Position): Hover | undefined {
  for (const model of models) {
    const found = hover(model, position);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What can be written at a place to the first deploy file to which anything can. */
export function sharedCompletions(models: readonly DeployModel[], position: Position): CompletionItem[] {
  for (const model of models) {
    const found = completions(model, position);
    if (found.length > 0) return found;
  }
  return [];
}

/** What solves a problem of any of the deploy files, and what else can be done that changes none of them. */
export function sharedCodeActions(
  models: readonly DeployModel[],
  range: Range,
  severities: Settings["severities"],
  only?: readonly CodeActionKind[],
): CodeAction[] {
  const offers = models.map(
    (model) => new Map(codeActions(model, range, severities, only).map((action) => [keyOf(action), action])),
  );
  const all = new Map(offers.flatMap((offered) => [...offered]));
  return [...all]
    .filter(([key, { diagnostics }]) => diagnostics !== undefined || offers.every((offered) => offered.has(key)))
    .map(([, action]) => action);
}

function keyOf({ title, edit }: CodeAction): string {
  return JSON.stringify([title, edit]);
}
