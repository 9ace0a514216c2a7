import type { TextEdit } from "vscode-languageserver-types";
import type { SourceRange } from "../../policy/index.ts";
import type { DeployModel } from "../model.ts";
import { replacement, textOf } from "./fix.ts";

/**
 * The edit that renames a key, in quotes where it has them or the new name needs them.
 *
 * @returns undefined when the text at the key's place is not its name, as with a computed key.
 */
export function keyRenaming(model: DeployModel, key: SourceRange, from: string, to: string): TextEdit | undefined {
  const text = textOf(model, key);
  const name = /^(["'`]?)(.*)\1$/s.exec(text)?.[2];
  if (name !== from) return undefined;
  const renamed = text === from && !isIdentifier(to) ? JSON.stringify(to) : text.replace(from, () => to);
  return replacement(model, key, isShorthand(model, key) ? `${renamed}: ${text}` : renamed);
}

/** Whether a key of this name needs no quotes. */
function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** Whether a key is the name of its value too: `{ policy }`. */
function isShorthand({ document }: DeployModel, { end }: SourceRange): boolean {
  return /^\s*[,}]/.test(document.getText().slice(end, end + 200));
}
