import { arnFormsOf, type ArnForm } from "../../catalog/index.ts";
import { haveCommonText, withoutVariables } from "../../policy/index.ts";
import type { Arn } from "./arn.ts";

/** The forms of the ARNs that the resource of an ARN fits, whatever its Region and account. */
export function formsOfResource({ service, resource }: Arn): readonly ArnForm[] {
  const key = `${service}:${resource}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const forms = findForms(service, withoutVariables(resource));
  if (found.size >= mostKept) found.clear();
  found.set(key, forms);
  return forms;
}

/** The forms that an ARN as a whole fits. */
export function formsOf(arn: Arn): readonly ArnForm[] {
  const [region, account] = [withoutVariables(arn.region), withoutVariables(arn.account)];
  return formsOfResource(arn).filter((form) => fits(form.region, region) && fits(form.account, account));
}

// Several checks ask for the forms of each resource of a role.
const found = new Map<string, readonly ArnForm[]>();
const mostKept = 10_000;

function findForms(service: string, pattern: string): readonly ArnForm[] {
  if (pattern === "") return [];
  return arnFormsOf(service).filter(
    (form) => !isBucketWithPath(form, pattern) && haveCommonText(form.resource, pattern),
  );
}

/** The names of buckets have no slash, which is what tells them from their objects. */
function isBucketWithPath(form: ArnForm, pattern: string): boolean {
  return form.arn.endsWith(":${BucketName}") && pattern.includes("/");
}

/** Whether a Region or account fits. A star of a form is for a text, but what is left empty may be AWS's own. */
function fits(form: string, part: string): boolean {
  return part === "" || haveCommonText(form, part);
}
