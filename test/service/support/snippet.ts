import assert from "node:assert/strict";
import type { Position } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createDeployModel, createDeployReader, oneFile, type DeployModel } from "../../../src/service/index.ts";

/** The URI of every snippet. */
export const snippetUri = "file:///project/config/jets/deploy.ts";

/** The model of a text, as the analyzer reads it. */
export function modelOf(text: string, version = 1): DeployModel {
  const document = TextDocument.create(snippetUri, "typescript", version, text);
  const request = oneFile(snippetUri, text);
  return createDeployModel(document, createDeployReader().read(request), request);
}

/** A text with one place in it marked as `$0`, and the place. */
export function markedPlace(marked: string): { readonly model: DeployModel; readonly position: Position } {
  const offset = marked.indexOf("$0");
  assert.notEqual(offset, -1, "The snippet marks no place with $0.");
  const model = modelOf(marked.slice(0, offset) + marked.slice(offset + 2));
  return { model, position: model.document.positionAt(offset) };
}

/** Statements as they stand in the block of a deploy file. */
export function inBlock(...statements: readonly string[]): string {
  return ["Jets.deploy.configure((config) => {", ...statements.map((line) => `  ${line}`), "});", ""].join("\n");
}
