import * as l10n from "@vscode/l10n";
import { sentences } from "../../language/index.ts";
import type { RoleView, StatementView } from "../../permissions/index.ts";
import { isString, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { testsOfStatement } from "../conditions/condition-test.ts";
import { findingAt, type Finding } from "../finding.ts";
import { statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/**
 * Checks that resources and conditions have no characters that IAM takes in no policy. In the other elements these are
 * mistakes of another kind. Source: `PolicyDocument` of the IAM API, PutRolePolicy.
 */
export function checkCharacters(role: RoleView): readonly Finding[] {
  return statementsOf(role)
    .flatMap(textsOf)
    .flatMap((text) => unsupported(text) ?? []);
}

type Text = PlacedValue<LocatedString>;

function textsOf(statement: StatementView): readonly Text[] {
  const tests = testsOfStatement(statement);
  // A key that AWS does not know is an error of its own.
  const keys = tests.filter(({ known }) => known !== undefined).map(({ key }) => key);
  const values = tests.flatMap((test) => test.values).filter(isText);
  return [...statement.resources, ...keys, ...values];
}

function isText(placed: PlacedValue): placed is Text {
  return isString(placed.value);
}

function unsupported(text: Text): Finding | undefined {
  const written = text.value.value;
  const [character] = unsupportedCharacter.exec(written) ?? [];
  if (character === undefined) return undefined;
  const correct = typed(written);
  const message = sentences(
    l10n.t("IAM takes no {0} in a policy.", nameOf(character)),
    correct === undefined ? l10n.t("Say it without that character.") : l10n.t("Write {0}.", quoted(correct)),
  );
  const data = correct === undefined ? { link } : { correct, link };
  return findingAt(text, "unsupported-character", "error", message, data);
}

const unsupportedCharacter = /[^\t\n\r\u0020-\u00ff]/u;
const link = userGuide("reference_iam-quotas");

/** A character by its number, and as it looks where it can be seen. */
function nameOf(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(character) ? number : `${character} (${number})`;
}

/** The text with what a keyboard types in place of what a word processor makes of it; undefined when that does not do. */
function typed(text: string): string | undefined {
  const plain = text.replace(/./gu, (character) => keys.get(character) ?? character);
  return plain === "" || unsupportedCharacter.test(plain) ? undefined : plain;
}

const keys: ReadonlyMap<string, string> = new Map([
  ...["\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"].map((dash) => [dash, "-"] as const),
  ...["\u2018", "\u2019", "\u201a", "\u2032"].map((quote) => [quote, "'"] as const),
  ...["\u201c", "\u201d", "\u201e", "\u2033"].map((quote) => [quote, '"'] as const),
  ...["\u2002", "\u2003", "\u2009", "\u202f", "\u3000"].map((space) => [space, " "] as const),
  ...["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"].map((invisible) => [invisible, ""] as const),
  ["\u2026", "..."] as const,
  ["\uff0a", "*"] as const,
  ["\uff1a", ":"] as const,
  ["\uff0f", "/"] as const,
]);
