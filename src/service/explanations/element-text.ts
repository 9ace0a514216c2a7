import * as l10n from "@vscode/l10n";
import { codeSpan, paragraphs } from "../markdown.ts";
import { elementPage } from "./aws-pages.ts";

/** A key of a policy object. */
export interface PolicyElement {
  readonly name: string;
  /** The objects that have it. */
  readonly in: readonly ("statement" | "document" | "policy")[];
  /** One sentence, as Markdown, in the language of the person. */
  readonly meaning: () => string;
  /** A link to its page, as Markdown; `""` where it has none. */
  readonly page: string;
}

/** What a key of a policy object is for, as Markdown; `""` for a key that is none of a policy. */
export function elementText(name: string): string {
  const element = policyElements.find((one) => one.name === name);
  return element === undefined ? "" : paragraphs(`**${codeSpan(name)}**: ${element.meaning()}`, element.page);
}

/** The keys of statements, documents and policies, in the order in which they are worth offering. */
export const policyElements: readonly PolicyElement[] = [
  {
    name: "Effect",
    in: ["statement"],
    meaning: () =>
      l10n.t("whether the statement allows or denies: `Allow` or `Deny`. A `Deny` wins over every `Allow`."),
    page: elementPage("IAM: Effect", "effect"),
  },
  {
    name: "Action",
    in: ["statement"],
    meaning: () => l10n.t("the actions that the statement is about, such as `s3:GetObject` or `s3:Get*`."),
    page: elementPage("IAM: Action", "action"),
  },
  {
    name: "Resource",
    in: ["statement"],
    meaning: () => l10n.t("the ARNs of what the actions may be done to; `*` for all."),
    page: elementPage("IAM: Resource", "resource"),
  },
  {
    name: "Condition",
    in: ["statement"],
    meaning: () =>
      l10n.t("when the statement holds: operators, under each the keys of the request and the values they must have."),
    page: elementPage("IAM: Condition", "condition"),
  },
  {
    name: "Sid",
    in: ["statement"],
    meaning: () => l10n.t("a name for the statement, of letters and digits, that is used once in a policy."),
    page: elementPage("IAM: Sid", "sid"),
  },
  {
    name: "NotAction",
    in: ["statement"],
    meaning: () => l10n.t("the actions that the statement is not about: it is about all others, of every service."),
    page: elementPage("IAM: NotAction", "notaction"),
  },
  {
    name: "NotResource",
    in: ["statement"],
    meaning: () => l10n.t("the ARNs that the statement is not about: it is about all others."),
    page: elementPage("IAM: NotResource", "notresource"),
  },
  {
    name: "Principal",
    in: [],
    meaning: () =>
      l10n.t("who the statement is about. Policies of a role must not have it, because they are about the role."),
    page: elementPage("IAM: Principal", "principal"),
  },
  {
    name: "PolicyName",
    in: ["policy"],
    meaning: () => l10n.t("the name of the policy in the role. With it the object becomes a policy of its own."),
    page: "",
  },
  {
    name: "PolicyDocument",
    in: ["policy"],
    meaning: () => l10n.t("the document of the policy: its `Version` and its `Statement`."),
    page: "",
  },
  {
    name: "Statement",
    in: ["document"],
    meaning: () => l10n.t("the statements of the policy: one, or a list of them."),
    page: elementPage("IAM: Statement", "statement"),
  },
  {
    name: "Version",
    in: ["document"],
    meaning: () => l10n.t("the version of the policy language: `2012-10-17`."),
    page: elementPage("IAM: Version", "version"),
  },
  {
    name: "Id",
    in: [],
    meaning: () => l10n.t("a name for the document, which the policies of a role do not need."),
    page: elementPage("IAM: Id", "id"),
  },
];
