import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { plainValue, type ListKey } from "../../../src/policy/index.ts";
import {
  codeActions,
  reportedFindings,
  reportedProblems,
  type DeployModel,
  type Settings,
} from "../../../src/service/index.ts";
import { inBlock, markedPlace, modelOf, snippetUri } from "./snippet.ts";

/** The titles of the quick fixes at `$0` in the statements of a block, in order. */
export function actionTitlesAt(...statements: readonly string[]): string[] {
  return titlesOfKind("quickfix", ...statements);
}

/** The titles of the rewrites at `$0` in the statements of a block, in order. */
export function rewriteTitlesAt(...statements: readonly string[]): string[] {
  return titlesOfKind("refactor.rewrite", ...statements);
}

function titlesOfKind(kind: string, ...statements: readonly string[]): string[] {
  return actionsAt(inBlock(...statements)).flatMap((action) => (action.kind === kind ? [action.title] : []));
}

/** The actions at `$0` in a whole text. */
export function actionsAt(marked: string, severities: Settings["severities"] = {}): CodeAction[] {
  const { model, position } = markedPlace(marked);
  return codeActions(model, { start: position, end: position }, severities);
}

/** What an action is expected to be and to do. */
interface ExpectedAction {
  readonly title: string;
  /** The code of the problem that it solves; absent when it solves none. */
  readonly code?: string;
  readonly isPreferred?: true;
  /** A quick fix when absent. */
  readonly kind?: string;
  /** The statements afterwards. */
  readonly after: readonly string[];
  /** The lists that the file makes afterwards, of those that matter. */
  readonly means?: Readonly<Partial<Record<ListKey, unknown>>>;
}

/**
 * Checks the action of a title at `$0` in the statements of a block: what it makes of the text, that the text then means
 * what is expected, and that the problem is gone.
 */
export function checkCodeAction(statements: readonly string[], expected: ExpectedAction): void {
  const marked = inBlock(...statements);
  const action = actionsAt(marked).find(({ title }) => title === expected.title);
  const code = action?.diagnostics?.[0]?.code;
  assert.deepEqual(
    { title: action?.title, kind: action?.kind, code, isPreferred: action?.isPreferred },
    {
      title: expected.title,
      kind: expected.kind ?? "quickfix",
      code: expected.code,
      isPreferred: expected.isPreferred,
    },
  );
  const before = modelOf(marked.replace("$0", ""));
  const text = TextDocument.applyEdits(before.document, action?.edit?.changes?.[snippetUri] ?? []);
  assert.equal(text, inBlock(...expected.after));
  const after = modelOf(text);
  const countIn = (model: DeployModel): number =>
    [...reportedProblems(model), ...reportedFindings(model)].filter((found) => found.code === code).length;
  assert.equal(countIn(after), code === undefined ? 0 : countIn(before) - 1);
  for (const [list, value] of Object.entries(expected.means ?? {})) {
    assert.deepEqual(plainValue(after.reading.lists[list as ListKey]), value, list);
  }
}
