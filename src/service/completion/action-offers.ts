import { CompletionItemKind } from "vscode-languageserver-types";
import { findService, servicePrefixes, type Action, type Service } from "../../catalog/index.ts";
import { levelTitle } from "../../protocol/index.ts";
import { fullName, levelCounts } from "../explanations/action-lists.ts";
import type { Offer } from "./offer.ts";

/**
 * The services, or once the colon is typed the actions of that service with the wildcards for many of them.
 *
 * @param typed what stands before the caret in the string
 * @param ending what follows the name of a service that is taken: `:` where a service alone means nothing
 */
export function actionOffers(typed: string, ending: "" | ":"): readonly Offer[] {
  const colon = typed.indexOf(":");
  if (colon < 0) return serviceOffers(ending);
  const service = findService(typed.slice(0, colon));
  return service === undefined ? [] : [...wildcardOffers(service), ...service.actions.map(actionOffer)].sort(byLabel);
}

function serviceOffers(ending: "" | ":"): readonly Offer[] {
  return servicePrefixes().map((prefix) => ({
    label: prefix,
    kind: CompletionItemKind.Module,
    detail: findService(prefix)?.name ?? "",
    subject: { kind: "service", name: prefix },
    ...(ending === "" ? {} : { text: `${prefix}${ending}`, isContinued: true }),
  }));
}

function actionOffer(action: Action): Offer {
  const name = fullName(action);
  return {
    label: name,
    kind: CompletionItemKind.Method,
    detail: levelTitle(action.level),
    subject: { kind: "actions", name },
  };
}

/** All actions, and those that begin with the same word where there are several. */
function wildcardOffers({ prefix, actions }: Service): readonly Offer[] {
  const words = new Map<string, Action[]>([["", [...actions]]]);
  for (const action of actions) {
    const word = /^[A-Z][a-z]+(?=[A-Z])/.exec(action.name)?.[0];
    if (word !== undefined) words.set(word, [...(words.get(word) ?? []), action]);
  }
  return [...words]
    .filter(([, some]) => some.length > 1)
    .map(([word, some]) => wildcardOffer(`${prefix}:${word}*`, some));
}

function wildcardOffer(name: string, actions: readonly Action[]): Offer {
  return {
    label: name,
    kind: CompletionItemKind.Class,
    detail: levelCounts(actions),
    subject: { kind: "actions", name },
  };
}

/** A star comes before the names that it stands for. */
function byLabel(left: Offer, right: Offer): number {
  return left.label < right.label ? -1 : 1;
}
