import * as l10n from "@vscode/l10n";
import { arnFormsOf, type ArnForm } from "../../catalog/index.ts";
import { listText, sentences } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { arnParts, nearest, quoted } from "../../policy/index.ts";
import { formsOfResource } from "./arn-forms.ts";
import { arnText, type Arn } from "./arn.ts";
import { errorsInArns, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";

/** Checks that the resources of ARNs are of a form that their service has. */
export function checkArnResources(role: RoleView): readonly Finding[] {
  return errorsInArns(role, wrongResource);
}

function wrongResource(arn: Arn): ArnProblem | undefined {
  const forms = arnFormsOf(arn.service);
  // AWS's own policies name collections by the path of the API, which its reference does not have: `/workspaces`.
  if (arn.resource.startsWith("/")) return undefined;
  if (forms.length === 0 || formsOfResource(arn).length > 0) return undefined;
  const correct = corrected(arn, forms);
  const message = sentences(
    l10n.t("{0} has no resource of the form {1}.", arn.service, quoted(arn.resource)),
    correct === undefined
      ? l10n.t("Its resources are such as {0}.", examples(forms, arn.resource))
      : l10n.t("Write {0}.", quoted(correct)),
  );
  return { code: "INVALID_ARN_RESOURCE", message, correct };
}

/** The ARN with the separator of its resource type, or with the type itself, put right. */
function corrected(arn: Arn, forms: readonly ArnForm[]): string | undefined {
  const [, type = "", separator = "", id = ""] = /^([^/:]*)([/:]?)([^]*)$/.exec(arn.resource) ?? [];
  if (separator === "") return undefined;
  const types = [...new Set(forms.flatMap(({ resource }) => /^([^*/:]+)[/:]/.exec(resource)?.[1] ?? []))];
  const meant = nearest(type, types) ?? type;
  const [right, ...others] = ["/", ":"]
    .map((other) => ({ ...arn, resource: `${meant}${other}${id}` }))
    .filter((candidate) => formsOfResource(candidate).length > 0);
  return right === undefined || others.length > 0 ? undefined : arnText(right);
}

/** Some forms, those first that begin most like the resource that is there. */
function examples(forms: readonly ArnForm[], resource: string): string {
  const sorted = forms.toSorted(
    (left, right) => sharedLength(right.resource, resource) - sharedLength(left.resource, resource),
  );
  const texts = sorted.map(({ arn }) => quoted(arnParts(arn)[5] ?? ""));
  return listText([...new Set(texts)].slice(0, 3));
}

function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
