import { CompletionItemKind, MarkupKind, type CompletionItem } from "vscode-languageserver-types";
import type { MemberAccess } from "../../analyzer/index.ts";
import { documentationLink, documentedKeys, type DocumentedKey } from "../key-documentation.ts";
import { paragraphs } from "../markdown.ts";
import type { DeployModel } from "../model.ts";
import { innermost, rangeIn, toRange } from "../ranges.ts";

/** The keys that can stand at a place of the text where a part of the configuration is named; the likeliest first. */
export function memberItems(model: DeployModel, offset: number): CompletionItem[] {
  const access = accessAt(model, offset);
  if (access === undefined) return [];
  return Object.values(documentedKeys)
    .filter(({ parent }) => parent === access.of)
    .map((key, index) => completionItem(model, access, key, index));
}

/** In a gap between the keys of a literal, a key is written where the caret is. */
function accessAt({ reading, document }: DeployModel, offset: number): MemberAccess | undefined {
  const access = innermost(reading.memberAccesses, ({ range }) => rangeIn(document, range), offset);
  if (access?.form !== "{}") return access;
  return { of: access.of, form: "{", range: { ...access.range, start: offset, end: offset } };
}

function completionItem(model: DeployModel, access: MemberAccess, key: DocumentedKey, index: number): CompletionItem {
  return {
    label: key.name,
    kind: CompletionItemKind.Property,
    detail: key.path,
    documentation: { kind: MarkupKind.Markdown, value: paragraphs(key.documentation(), documentationLink) },
    // A digit sorts before the names that TypeScript offers at the same place.
    sortText: `0${index}`,
    textEdit: { range: toRange(model.document, access.range), newText: newText(model, access, key) },
  };
}

function newText(model: DeployModel, { form, range }: MemberAccess, { name }: DocumentedKey): string {
  const isNewKeyOfLiteral = form === "{" && !/^\s*[:(]/.test(textAfter(model, range.end));
  return isNewKeyOfLiteral ? `${name}: ` : name;
}

function textAfter({ document }: DeployModel, offset: number): string {
  return document.getText({ start: document.positionAt(offset), end: document.positionAt(offset + 200) });
}
