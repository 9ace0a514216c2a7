import * as l10n from "@vscode/l10n";
import type { Mention } from "../analyzer/index.ts";
import { defaultLists, plainValue, type ListKey } from "../policy/index.ts";
import { flatItemsOf } from "./located-parts.ts";
import { codeSpan, paragraphs } from "./markdown.ts";

/** The page of the Jets documentation that describes the four lists. */
export const documentationUrl = "https://docs.rubyonjets.com/docs/ci/iam/";

/** A key of the configuration that this tool knows. */
export interface DocumentedKey {
  readonly name: Mention["of"];
  /** The part of the configuration that the key is a member of. */
  readonly parent: "config" | "ci" | "iam";
  /** `config.ci.iam.policy` */
  readonly path: string;
  /** What the key is for and what it is by default, as Markdown in the language of the person. */
  readonly documentation: () => string;
}

/** A Markdown link to that page. */
export const documentationLink = `[Jets CI IAM Permissions](${documentationUrl})`;

const meanings: Readonly<Record<ListKey, () => string>> = {
  policy: () =>
    l10n.t(
      "What the CI runner may do beside Jets' defaults. It becomes the policy `CustomPolicy` of the runner's role. `s3` stands for `s3:*`; objects are policy statements or whole policies.",
    ),
  managed_policy: () =>
    l10n.t(
      "Policies managed by AWS that the CI runner gets beside Jets' defaults, by name (`AmazonS3FullAccess`) or by ARN.",
    ),
  default_policy: () =>
    l10n.t(
      "What Jets itself allows the CI runner. It becomes the policy `DefaultPolicy` of the runner's role. Setting it takes away the defaults that are not set again, and deploys may need them: add with `policy` instead.",
    ),
  default_managed_policy: () =>
    l10n.t(
      "Policies managed by AWS that Jets itself gives the CI runner. Setting it takes away the defaults that are not set again: add with `managed_policy` instead.",
    ),
};

/** Every known key by its name, in the order in which they are worth offering. */
export const documentedKeys: Readonly<Record<DocumentedKey["name"], DocumentedKey>> = {
  ci: {
    name: "ci",
    parent: "config",
    path: "config.ci",
    documentation: () =>
      l10n.t("The CI runner: the CodeBuild project that deploys with Jets. Its permissions are under `iam`."),
  },
  iam: {
    name: "iam",
    parent: "ci",
    path: "config.ci.iam",
    documentation: () =>
      l10n.t(
        "The permissions of the CI runner. `policy` and `managed_policy` are what you add to its role, `default_policy` and `default_managed_policy` what Jets gives it anyway.",
      ),
  },
  policy: documentedList("policy"),
  managed_policy: documentedList("managed_policy"),
  default_policy: documentedList("default_policy"),
  default_managed_policy: documentedList("default_managed_policy"),
};

function documentedList(list: ListKey): DocumentedKey {
  return {
    name: list,
    parent: "iam",
    path: `config.ci.iam.${list}`,
    documentation: () => paragraphs(meanings[list](), l10n.t("Default: {0}", codeSpan(defaultText(list)))),
  };
}

function defaultText(list: ListKey): string {
  const items = flatItemsOf(defaultLists[list]).map((item) => JSON.stringify(plainValue(item)));
  return `[${items.join(", ")}]`;
}
