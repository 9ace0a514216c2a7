import { CompletionItemKind } from "vscode-languageserver-types";
import type { LocatedObject } from "../../policy/index.ts";
import { elementText, policyElements, type PolicyElement } from "../explanations/element-text.ts";
import type { Meaning } from "../policy-parts.ts";
import type { Offer } from "./offer.ts";

/** The keys that an object can still have, by what it is for and which keys it has. */
export function elementOffers(meaning: Meaning, holder: LocatedObject | undefined): readonly Offer[] {
  const present = holder?.entries.map(({ key }) => key) ?? [];
  const kinds = kindsOf(meaning, present);
  return policyElements
    .filter((element) => element.in.some((kind) => kinds.includes(kind)) && !present.includes(element.name))
    .map(({ name }) => ({ label: name, kind: CompletionItemKind.Property, documentation: elementText(name) }));
}

type Kind = PolicyElement["in"][number];

/** An item of a list may be a statement, a document or a policy, as long as no key of it says which. */
function kindsOf(meaning: Meaning, present: readonly string[]): readonly Kind[] {
  if (meaning.of === "statement" || meaning.of === "document") return [meaning.of];
  const all: readonly Kind[] = ["statement", "document", "policy"];
  const possible = all.filter((kind) =>
    policyElements.some((element) => element.in.includes(kind) && present.includes(element.name)),
  );
  return possible.length === 0 ? all : possible;
}
