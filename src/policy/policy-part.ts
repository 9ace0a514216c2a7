import * as l10n from "@vscode/l10n";
import { listText, sentences } from "../language/index.ts";
import { quoted } from "./describe.ts";
import type { ListItem } from "./list-items.ts";
import { isString, isUnknown, scalar, valueAt } from "./located-values.ts";
import type { Located, LocatedObject, LocatedUnknown } from "./located.ts";
import { policyKeyCorrections } from "./misspelt-keys.ts";
import { pathWithin } from "./path.ts";
import { problemAt, type PlacedValue } from "./problem-at.ts";
import type { Problem } from "./problem.ts";
import { statementsOf, statementsOfDocument, type Statements } from "./statements.ts";

/** What an item of a list of policies contributes to the role. */
export type Part = JoinedPart | { readonly kind: "policy"; readonly policy: LocatedObject };

/** What joins the one policy that a list makes. */
export type JoinedPart =
  | { readonly kind: "action"; readonly action: Located }
  | { readonly kind: "statements"; readonly statements: readonly Located[] }
  | { readonly kind: "unknown"; readonly unknown: LocatedUnknown };

/**
 * What an item of a list of policies contributes (SPEC section 2).
 *
 * @returns undefined when the item is left out; `problems` receives why.
 */
export function partOf(item: PlacedValue<ListItem>, problems: Problem[]): Part | undefined {
  const { value, path } = item;
  if (isUnknown(value)) return { kind: "unknown", unknown: value };
  if (isString(value)) return { kind: "action", action: scalar(actionOf(value.value), value.origin) };
  const doubt = value.entries.find(({ key, optional }) => optional && keysOfPolicies.has(key))?.value;
  if (doubt !== undefined && isUnknown(doubt)) return { kind: "unknown", unknown: doubt };
  return partOfObject({ value, path }, problems);
}

/** The keys that decide whether an item is a statement. */
const keysOfPolicies: ReadonlySet<string> = new Set(["PolicyName", "PolicyDocument", "Statement"]);

/** The action that Jets makes of a string in a policy list: the name of a service means all its actions. */
export function actionOf(item: string): string {
  return item.includes(":") ? item : `${item}:*`;
}

function partOfObject(item: PlacedValue<LocatedObject>, problems: Problem[]): Part | undefined {
  const document = partAt(item, "PolicyDocument");
  const statement = partAt(item, "Statement");
  if (document !== undefined && partAt(item, "PolicyName") !== undefined) {
    return completePolicy(item.value, document, problems);
  }
  if (statement !== undefined) return joining(statementsOf(statement), problems);
  if (document !== undefined) return joining(statementsOfDocument(document), problems);
  if (partAt(item, "Action") !== undefined || partAt(item, "NotAction") !== undefined) {
    return { kind: "statements", statements: [item.value] };
  }
  problems.push(unrecognizedPolicy(item));
  return undefined;
}

function partAt({ value, path }: PlacedValue<LocatedObject>, key: string): PlacedValue | undefined {
  const part = valueAt(value, key);
  return part === undefined ? undefined : { value: part, path: pathWithin(path, key) };
}

/** A policy of its own, untouched; it is left out as a whole when a statement of it is wrong. */
function completePolicy(policy: LocatedObject, document: PlacedValue, problems: Problem[]): Part | undefined {
  const { problems: found } = statementsOfDocument(document);
  for (const problem of found) problems.push(problem);
  return found.length > 0 ? undefined : { kind: "policy", policy };
}

/** The statements of a document as a part, left out when none of them is valid. */
function joining({ statements, problems: found }: Statements, problems: Problem[]): JoinedPart | undefined {
  for (const problem of found) problems.push(problem);
  return statements.length === 0 && found.length > 0 ? undefined : { kind: "statements", statements };
}

function unrecognizedPolicy(item: PlacedValue<LocatedObject>): Problem {
  const corrections = policyKeyCorrections(item.value);
  const pairs = Object.entries(corrections).map(([wrong, right]) => l10n.t("{0} instead of {1}", right, quoted(wrong)));
  const found = l10n.t(
    "This object has none of the keys Action, NotAction, Statement and PolicyDocument, so it is no policy. It is left out.",
  );
  const hint = pairs.length === 0 ? "" : l10n.t("Write {0}; the case of keys counts.", listText(pairs));
  const message = sentences(found, hint);
  return problemAt(item, "unrecognized-policy", "error", message, pairs.length === 0 ? undefined : { corrections });
}
