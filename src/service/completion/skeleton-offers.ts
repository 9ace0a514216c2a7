import * as l10n from "@vscode/l10n";
import { CompletionItemKind } from "vscode-languageserver-types";
import { codeBlock } from "../markdown.ts";
import type { Meaning } from "../policy-parts.ts";
import type { Offer } from "./offer.ts";

/** Whole statements and policies to be filled in, for the place of an item. */
export function skeletonOffers(meaning: Meaning): readonly Offer[] {
  if (meaning.of === "statement") return statements.map(skeletonOffer);
  const takesPolicies = meaning.of === "item" && (meaning.list === "policy" || meaning.list === "default_policy");
  return takesPolicies ? [...statements, wholePolicy].map(skeletonOffer) : [];
}

interface Skeleton {
  readonly label: () => string;
  readonly detail: () => string;
  readonly lines: readonly string[];
}

const statements: readonly Skeleton[] = [
  {
    label: () => l10n.t("Allow statement"),
    detail: () => l10n.t("some actions on some resources"),
    lines: ["{", '  Effect: "Allow",', '  Action: ["$1"],', '  Resource: "$2",', "}"],
  },
  {
    label: () => l10n.t("Deny statement"),
    detail: () => l10n.t("wins over every Allow"),
    lines: ["{", '  Effect: "Deny",', '  Action: ["$1"],', '  Resource: "$2",', "}"],
  },
  {
    label: () => l10n.t("Allow iam:PassRole to one service"),
    detail: () => l10n.t("limited by iam:PassedToService"),
    lines: [
      "{",
      '  Effect: "Allow",',
      '  Action: "iam:PassRole",',
      '  Resource: "arn:aws:iam::${1:Account}:role/${2:RoleName}",',
      '  Condition: { StringEquals: { "iam:PassedToService": "${3:lambda.amazonaws.com}" } },',
      "}",
    ],
  },
];

const wholePolicy: Skeleton = {
  label: () => l10n.t("Policy with a name"),
  detail: () => l10n.t("a policy of its own in the role"),
  lines: [
    "{",
    '  PolicyName: "${1:Name}",',
    "  PolicyDocument: {",
    '    Version: "2012-10-17",',
    '    Statement: [{ Effect: "Allow", Action: ["$2"], Resource: "$3" }],',
    "  },",
    "}",
  ],
};

function skeletonOffer({ label, detail, lines }: Skeleton): Offer {
  const text = lines.join("\n");
  const shown = text.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, "$1");
  return {
    label: label(),
    kind: CompletionItemKind.Snippet,
    text,
    isSnippet: true,
    detail: detail(),
    documentation: codeBlock("typescript", shown),
  };
}
