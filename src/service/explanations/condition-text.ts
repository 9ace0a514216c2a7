import * as l10n from "@vscode/l10n";
import {
  findService,
  globalConditionKeys,
  resourceTypes,
  serviceConditionKeys,
  type ConditionKey,
} from "../../catalog/index.ts";
import { parseOperator } from "../../checks/index.ts";
import { codeSpan, escapeText, paragraphs } from "../markdown.ts";
import { globalKeysPage, operatorsPage, servicePage } from "./aws-pages.ts";
import { servicesAsOf } from "./data-date.ts";
import { operatorMeanings } from "./operator-meanings.ts";

/** What an operator of `Condition` compares, as Markdown; `""` for one that IAM does not have. */
export function operatorText(written: string): string {
  const operator = parseOperator(written);
  if (operator === undefined) return "";
  const { name, qualifier, isIfExists } = operator;
  return paragraphs(
    `**${codeSpan(written)}**: ${operatorMeanings[name]()}`,
    qualifier === undefined ? "" : qualifierMeanings[qualifier](),
    isIfExists ? l10n.t("With `IfExists` it also holds when the request does not have the key.") : "",
    operatorsPage(),
  );
}

const qualifierMeanings = {
  ForAllValues: () =>
    l10n.t("With `ForAllValues:` each value of the request must match; it also holds when there is none."),
  ForAnyValue: () => l10n.t("With `ForAnyValue:` at least one value of the request must match."),
};

/** What a condition key that a policy names is about, as Markdown; `""` for one that is not known. */
export function writtenKeyText(written: string): string {
  const key = findConditionKey(written);
  return key === undefined ? "" : conditionKeyText(key);
}

/** What a condition key is about, as Markdown. */
export function conditionKeyText({ name, type, description }: ConditionKey): string {
  const prefix = name.slice(0, name.indexOf(":"));
  return paragraphs(
    `**${codeSpan(name)}**${type === "" ? "" : ` (${typeName(type)})`}`,
    description === "" ? "" : `${escapeText(description)}.`,
    prefix === "aws" ? globalKeysPage() : servicePage(prefix),
    servicesAsOf(),
  );
}

/** The names of condition keys on one line, each once; `""` when there are none. */
export function conditionKeyList(keys: readonly ConditionKey[]): string {
  const names = [...new Set(keys.map(({ name }) => name))].sort();
  return names.length === 0 ? "" : l10n.t("Condition keys: {0}", names.map((name) => codeSpan(name)).join(", "));
}

/** The type of a key's values in words: `String`, `several of ARN`. */
export function typeName(type: string): string {
  return type.startsWith("ArrayOf") ? l10n.t("several of {0}", type.slice("ArrayOf".length)) : type;
}

/** A condition key by how a policy writes it, in any case; one that ends in the key of a tag is found by what precedes it. */
export function findConditionKey(written: string): ConditionKey | undefined {
  const [prefix = "", name] = written.split(":");
  if (name === undefined) return undefined;
  const wanted = stemOf(written);
  const known = findService(prefix) === undefined ? [] : keysOfService(prefix);
  return [...known, ...globalKeys].find((key) => stemOf(key.name) === wanted);
}

/** The keys that hold whatever the service, with what they are about. */
export const globalKeys: readonly ConditionKey[] = globalConditionKeys.map(({ name, type, category }) => ({
  name: name.replace("/tag-key", "/${TagKey}"),
  type,
  get description() {
    return propertyOf(category);
  },
}));

function propertyOf(category: string): string {
  switch (category) {
    case "principal":
      return l10n.t("A property of the principal");
    case "session":
      return l10n.t("A property of the session");
    case "network":
      return l10n.t("A property of the network");
    case "resource":
      return l10n.t("A property of the resource");
    case "request":
      return l10n.t("A property of the request");
    default:
      return l10n.t("A property of the {0}", category);
  }
}

function keysOfService(prefix: string): readonly ConditionKey[] {
  return [...serviceConditionKeys(prefix), ...resourceTypes(prefix).flatMap(({ conditionKeys }) => conditionKeys)];
}

/** What identifies a key: its name up to the slash, behind which a policy names a tag. Case does not count. */
function stemOf(name: string): string {
  const slash = name.indexOf("/");
  return (slash < 0 ? name : name.slice(0, slash + 1)).toLowerCase();
}
