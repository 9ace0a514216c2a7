import { CompletionItemKind } from "vscode-languageserver-types";
import { actionDetails, type ConditionKey } from "../../catalog/index.ts";
import { operatorNames } from "../../checks/index.ts";
import { matchingActions } from "../../permissions/index.ts";
import type { LocatedObject } from "../../policy/index.ts";
import {
  conditionKeyText,
  findConditionKey,
  globalKeys,
  operatorText,
  typeName,
} from "../explanations/condition-text.ts";
import type { Offer } from "./offer.ts";
import { snippetText } from "./snippets.ts";
import { actionsOfStatement } from "./statement-actions.ts";

/** The operators of `Condition`, plain ones first, then with what can stand around them. */
export function operatorOffers(): readonly Offer[] {
  return operatorForms.map((label) => ({
    label,
    kind: CompletionItemKind.Operator,
    documentation: operatorText(label),
  }));
}

/** The condition keys that the actions of a statement know, then those that hold whatever the service. */
export function conditionKeyOffers(statement: LocatedObject): readonly Offer[] {
  const keys = new Map<string, ConditionKey>();
  for (const key of [...keysOfActions(actionsOfStatement(statement)), ...globalKeys]) {
    if (!keys.has(key.name)) keys.set(key.name, key);
  }
  return [...keys.values()].map(conditionKeyOffer);
}

function conditionKeyOffer(key: ConditionKey): Offer {
  const snippet = snippetText(key.name);
  return {
    label: key.name,
    kind: CompletionItemKind.Property,
    ...(snippet === key.name ? {} : { text: snippet, isSnippet: true }),
    detail: typeName(key.type),
    documentation: conditionKeyText(key),
  };
}

/** The values of a condition key, where its type or its operator leaves only a few. */
export function conditionValueOffers(key: string, operator: string): readonly Offer[] {
  const isBoolean = /^(?:bool|null)/i.test(operator) || findConditionKey(key)?.type === "Bool";
  return isBoolean ? ["true", "false"].map((label) => ({ label, kind: CompletionItemKind.Value })) : [];
}

function keysOfActions(patterns: readonly string[]): readonly ConditionKey[] {
  const actions = patterns.flatMap((pattern) => matchingActions(pattern));
  return actions.flatMap(({ service, name }) => {
    const details = actionDetails(service, name);
    return [...(details?.conditionKeys ?? []), ...(details?.resources ?? []).flatMap((use) => use.conditionKeys)];
  });
}

const qualified = operatorNames.filter((name) => /^(?:String|Arn)/.test(name));

const operatorForms: readonly string[] = [
  ...operatorNames,
  ...operatorNames.filter((name) => name !== "Null").map((name) => `${name}IfExists`),
  ...qualified.map((name) => `ForAnyValue:${name}`),
  ...qualified.map((name) => `ForAllValues:${name}`),
];
