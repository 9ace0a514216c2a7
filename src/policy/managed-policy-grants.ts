import { defaultsOf } from "./defaults.ts";
import { locateJson } from "./json-values.ts";
import type { Located } from "./located.ts";

/**
 * Gives the document of a managed policy of AWS, by its ARN: any JSON that IAM accepts. Undefined for a policy that is not
 * known, as those of accounts are not.
 */
export type ManagedPolicyDocuments = (arn: string) => unknown;

/** The name of a managed policy of AWS, with its path: `job-function/ViewOnlyAccess`; undefined for other ARNs. */
export function managedPolicyName(arn: string): string | undefined {
  return /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
}

/** The document of a managed policy; of AdministratorAccess and of Jets' defaults it is known whoever else knows it. */
export function documentOfManagedPolicy(arn: string, documents: ManagedPolicyDocuments): Located | undefined {
  const document = ownDocument(managedPolicyName(arn)) ?? documents(arn);
  return document === undefined ? undefined : locateJson(document, "default");
}

function ownDocument(name: string | undefined): unknown {
  const known = defaultsOf("default_managed_policy").find((one) => one.name === name);
  const actions = name === "AdministratorAccess" ? ["*"] : known?.actions;
  return actions === undefined ? undefined : { Statement: { Effect: "Allow", Action: actions, Resource: "*" } };
}
