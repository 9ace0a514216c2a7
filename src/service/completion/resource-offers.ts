import * as l10n from "@vscode/l10n";
import { CompletionItemKind } from "vscode-languageserver-types";
import { findService, type ResourceType } from "../../catalog/index.ts";
import type { LocatedObject } from "../../policy/index.ts";
import { typesOfActions } from "../explanations/arn-text.ts";
import type { Offer } from "./offer.ts";
import { snippetText } from "./snippets.ts";
import { actionsOfStatement } from "./statement-actions.ts";

/** `*`, and the ARNs of the resource types that the actions of a statement work on, with their variables to be filled in. */
export function resourceOffers(statement: LocatedObject): readonly Offer[] {
  const everything: Offer = { label: "*", kind: CompletionItemKind.Value, detail: l10n.t("all resources") };
  return [everything, ...typesOfActions(actionsOfStatement(statement)).map(resourceOffer)];
}

function resourceOffer({ name, arn }: ResourceType): Offer {
  const inPartition = arn.replace("${Partition}", "aws");
  const service = findService(arn.split(":")[2] ?? "")?.name ?? "";
  return {
    label: inPartition.replace(/\$\{([^}]*)\}/g, "$1"),
    kind: CompletionItemKind.Value,
    text: snippetText(inPartition),
    isSnippet: true,
    detail: l10n.t({ message: "{0} of {1}", args: [name, service], comment: "A type of resource of a service" }),
  };
}
