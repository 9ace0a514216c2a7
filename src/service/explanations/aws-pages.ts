import * as l10n from "@vscode/l10n";
import { findService } from "../../catalog/index.ts";

const userGuide = "https://docs.aws.amazon.com/IAM/latest/UserGuide";
const authorizationReference = "https://docs.aws.amazon.com/service-authorization/latest/reference";

/** The page about an element of a policy: `action` in `reference_policies_elements_action.html`. */
export function elementPage(title: string, element: string): string {
  return `[${title}](${userGuide}/reference_policies_elements_${element}.html)`;
}

/** The page that lists the keys that conditions can ask for whatever the service. */
export function globalKeysPage(): string {
  return `[${l10n.t("AWS global condition context keys")}](${userGuide}/reference_policies_condition-keys.html)`;
}

/** The page about the operators of conditions. */
export function operatorsPage(): string {
  return elementPage(l10n.t("IAM condition operators"), "condition_operators");
}

/** The page of the Service Authorization Reference about a service; its index where the page's name is not certain. */
export function servicePage(prefix: string): string {
  const service = findService(prefix);
  if (service === undefined || !knownPages.has(service.prefix)) {
    return `[Service Authorization Reference](${authorizationReference}/reference_policies_actions-resources-contextkeys.html)`;
  }
  const name = service.name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return `[Service Authorization Reference](${authorizationReference}/list_${name}.html)`;
}

/** The services whose page is known to be named after them. AWS names some pages otherwise, and says nowhere which. */
const knownPages: ReadonlySet<string> = new Set([
  ...["s3", "ec2", "iam", "lambda", "dynamodb", "sqs", "sns", "kms", "rds", "ssm", "sts", "logs", "events", "glue"],
  ...["cloudformation", "cloudfront", "cloudtrail", "cloudwatch", "codebuild", "codepipeline", "secretsmanager"],
  ...["route53", "ecs", "ecr", "acm", "states", "textract", "iot"],
]);
