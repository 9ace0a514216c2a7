import * as l10n from "@vscode/l10n";
import { arnFormsOf, type ArnForm } from "../../catalog/index.ts";
import type { RoleView, StatementView } from "../../permissions/index.ts";
import { coversExactly, isEverything, quoted } from "../../policy/index.ts";
import { arnsOfAction } from "../arns/action-resources.ts";
import { parseArn, type Arn } from "../arns/arn.ts";
import type { ResourceString } from "../arns/arns.ts";
import { findingAt, type Finding } from "../finding.ts";
import { statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Finds ARNs that mean all resources that the actions of their statement work on, as a star would. */
export function checkEffectiveStars(role: RoleView): readonly Finding[] {
  return statementsOf(role)
    .filter(({ effect, condition }) => effect === "Allow" && condition === undefined)
    .filter(({ isNotAction, isNotResource }) => !isNotAction && !isNotResource)
    .flatMap((statement) => statement.resources.flatMap((resource) => effectiveStar(resource, statement) ?? []));
}

function effectiveStar(resource: ResourceString, { actions }: StatementView): Finding | undefined {
  const written = resource.value.value;
  const arn = written.includes("*") && !isEverything(written) ? parseArn(written) : undefined;
  if (arn === undefined || ![arn.region, arn.account].every(isEmptyOrStar)) return undefined;
  const used = new Set(actions.flatMap(({ value }) => [...(arnsOfAction(value.value) ?? [])]));
  const forms = arnFormsOf(arn.service).filter((form) => used.has(form.arn) && hasPartsOf(form, arn));
  const isStar = forms.every((form) => coversExactly(written, textOf(form, arn)));
  if (!isStar || !forms.some((form) => form.resource.includes("*"))) return undefined;
  const message = l10n.t(
    "{0} means all such resources that the actions work on, those that come among them. Name the ARNs of those that the deploy needs.",
    quoted(written),
  );
  const link = userGuide("best-practices", "grant-least-privilege");
  return findingAt(resource, "RESOURCE_EFFECTIVELY_STAR", "hint", message, { link });
}

function isEmptyOrStar(part: string): boolean {
  return part === "" || isEverything(part);
}

/** Whether a form has a Region and an account where an ARN has them: those of S3's buckets have none, those of its access points do. */
function hasPartsOf({ region, account }: ArnForm, arn: Arn): boolean {
  return (region === "") === (arn.region === "") && (account === "") === (arn.account === "");
}

/** All ARNs of a form in the partition of another one, as a pattern. */
function textOf(form: ArnForm, { partition }: Arn): string {
  return form.arn.replace("${Partition}", partition).replace(/\$\{[^}]*\}/g, "*");
}
