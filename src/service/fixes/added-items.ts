import type { TextEdit } from "vscode-languageserver-types";
import type { ListWrite } from "../../analyzer/index.ts";
import type { ListKey, PlainValue } from "../../policy/index.ts";
import { decidingWrite, type DeployModel } from "../model.ts";
import { replacement, textOf } from "./fix.ts";
import { deeper, sourceText } from "./source-text.ts";

/** Items that a list is to have more, and where they were before. */
export interface Addition {
  readonly to: ListKey;
  readonly from: ListKey;
  readonly items: readonly PlainValue[];
}

/**
 * The edits that may add items to a list, the most natural first: in the array that it is given, by a statement behind one
 * that writes to it or to the list where they were, or as a property beside that. Whether one adds them, only reading the
 * file again tells.
 */
export function itemAdditions(model: DeployModel, addition: Addition): readonly TextEdit[] {
  const { to, from } = addition;
  const writes = [to, from].flatMap((list) => decidingWrite(model.reading, list) ?? []);
  return writes
    .filter(({ key }) => key.uri === model.document.uri)
    .flatMap((write) => [inArray, inStatement, inProperty].flatMap((add) => add(model, write, addition) ?? []));
}

/** Behind the items of the array that the list is given. */
function inArray(model: DeployModel, { list, value }: ListWrite, { to, items }: Addition): TextEdit | undefined {
  if (list !== to || value === undefined) return undefined;
  const text = textOf(model, value);
  const [, comma = "", space = ""] = /(,?)(\s*)\]$/.exec(text) ?? [];
  if (!/^\[[^]*\]$/.test(text)) return undefined;
  const end = value.end - 1 - space.length;
  const isEmpty = /^\[\s*$/.test(text.slice(0, end - value.start));
  const indent = indentAt(model, value.end);
  const separator = isEmpty || comma !== "" ? "" : ",";
  if (!space.includes("\n")) {
    const gap = isEmpty ? "" : " ";
    return insertion(model, end, `${separator}${gap}${texts(model, items, indent).join(", ")}`);
  }
  const lines = texts(model, items, deeper(indent)).map((one) => `\n${deeper(indent)}${one}`);
  return insertion(model, end, `${separator}${lines.join(",")}${comma}`);
}

/** By a statement on the next line: `config.ci.iam.policy.push(…);`. */
function inStatement(model: DeployModel, write: ListWrite, { to, items }: Addition): TextEdit | undefined {
  const { expression } = write;
  const holder = /^((?:[\w$]+\.)+)\w*[pP]olicy\b/.exec(textOf(model, expression))?.[1];
  if (holder === undefined) return undefined;
  const indent = indentAt(model, expression.start);
  const [semicolon = ""] = /^;?/.exec(textOf(model, { start: expression.end, end: expression.end + 1 })) ?? [];
  const written = texts(model, items, indent).join(", ");
  const isWritten = model.reading.writes.some(({ list }) => list === to);
  const statement = isWritten ? `${holder}${to}.push(${written})` : `${holder}${to} = [${written}]`;
  return insertion(model, expression.end + semicolon.length, `\n${indent}${statement}${semicolon}`);
}

/** By a property before that of an object literal. */
function inProperty(
  model: DeployModel,
  { kind, key, expression }: ListWrite,
  { to, items }: Addition,
): TextEdit | undefined {
  if (kind === "changed" || key.start !== expression.start) return undefined;
  const indent = indentAt(model, key.start);
  const isOnOwnLine = /^[ \t]*$/.test(lineBefore(model, key.start));
  const property = `${to}: [${texts(model, items, indent).join(", ")}],`;
  return insertion(model, key.start, `${property}${isOnOwnLine ? `\n${indent}` : " "}`);
}

function texts(model: DeployModel, items: readonly PlainValue[], indent: string): readonly string[] {
  const text = model.document.getText();
  const quote = text.includes("'") && !text.includes('"') ? "'" : '"';
  return items.map((item) => sourceText(item, { quote, indent }));
}

function insertion(model: DeployModel, offset: number, text: string): TextEdit {
  const lineBreak = model.document.getText().includes("\r\n") ? "\r\n" : "\n";
  return replacement(model, { start: offset, end: offset }, text.replaceAll("\n", lineBreak));
}

function indentAt(model: DeployModel, offset: number): string {
  const start = offset - lineBefore(model, offset).length;
  return /^[ \t]*/.exec(textOf(model, { start, end: start + longestIndent }))?.[0] ?? "";
}

const longestIndent = 1000;

/** What stands before a place on its line. */
function lineBefore({ document }: DeployModel, offset: number): string {
  return document.getText({
    start: { line: document.positionAt(offset).line, character: 0 },
    end: document.positionAt(offset),
  });
}
