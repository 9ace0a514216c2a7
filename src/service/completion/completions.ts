import { CompletionItemKind, type CompletionItem, type Position } from "vscode-languageserver-types";
import type { DeployModel } from "../model.ts";
import { actionOffers } from "./action-offers.ts";
import { conditionKeyOffers, conditionValueOffers, operatorOffers } from "./condition-offers.ts";
import { elementOffers } from "./element-offers.ts";
import { keyOffer } from "./key-offer.ts";
import { managedPolicyOffers } from "./managed-policy-offers.ts";
import { memberItems } from "./member-items.ts";
import { completionItem, type Offer } from "./offer.ts";
import { resourceOffers } from "./resource-offers.ts";
import { skeletonOffers } from "./skeleton-offers.ts";
import { completionTarget, type CompletionTarget } from "./target.ts";

/** What can be written at a place of the text: a key of the configuration, or a part of one of its lists. */
export function completions(model: DeployModel, position: Position): CompletionItem[] {
  const offset = model.document.offsetAt(position);
  const members = memberItems(model, offset);
  const target = members.length > 0 ? undefined : completionTarget(model, offset);
  if (target === undefined) return members;
  return offersFor(target).map((offer, index) => completionItem(model, target, offer, index));
}

function offersFor(target: CompletionTarget): readonly Offer[] {
  switch (target.of) {
    case "value":
      return valueOffers(target);
    case "key":
      return keyOffers(target).map((offer) => keyOffer(target, offer));
    case "item":
      return skeletonOffers(target.meaning);
  }
}

function valueOffers({ meaning, typed }: CompletionTarget): readonly Offer[] {
  switch (meaning.of) {
    case "item":
      return meaning.list === "policy" || meaning.list === "default_policy"
        ? actionOffers(typed, "")
        : managedPolicyOffers(typed);
    case "action":
      return actionOffers(typed, ":");
    case "resource":
      return resourceOffers(meaning.statement);
    case "effect":
      return constants("Allow", "Deny");
    case "version":
      return constants("2012-10-17");
    case "condition value":
      return conditionValueOffers(meaning.key, meaning.operator);
    case "document":
    case "statement":
    case "condition":
    case "comparison":
      return [];
  }
}

function keyOffers({ meaning, holder }: CompletionTarget): readonly Offer[] {
  switch (meaning.of) {
    case "item":
    case "document":
    case "statement":
      return elementOffers(meaning, holder);
    case "condition":
      return operatorOffers();
    case "comparison":
      return conditionKeyOffers(meaning.statement);
    case "action":
    case "resource":
    case "effect":
    case "version":
    case "condition value":
      return [];
  }
}

function constants(...labels: readonly string[]): readonly Offer[] {
  return labels.map((label) => ({ label, kind: CompletionItemKind.Constant }));
}
