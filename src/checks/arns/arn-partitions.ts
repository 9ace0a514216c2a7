import * as l10n from "@vscode/l10n";
import { partitions } from "../../catalog/index.ts";
import { listText } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { arnParts, quoted } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import { arnText, isOpen, parseArn } from "./arn.ts";
import { resourcesOf, type ResourceString } from "./arns.ts";

/**
 * Checks that ARNs are of the partition of the managed policies. A role is in one partition, and Jets makes `arn:aws:` of the
 * names of managed policies wherever it deploys.
 */
export function checkArnPartitions(role: RoleView): readonly Finding[] {
  const own = new Set(role.managedPolicies.map(({ arn }) => arnParts(arn.value.value)[1] ?? ""));
  if (own.size === 0 || [...own].some(isOpen)) return [];
  return resourcesOf(role).flatMap((resource) => otherPartition(resource, own) ?? []);
}

function otherPartition(resource: ResourceString, own: ReadonlySet<string>): Finding | undefined {
  const arn = parseArn(resource.value.value);
  // That a partition does not exist is an error of its own.
  if (arn === undefined || own.has(arn.partition) || !partitions.includes(arn.partition)) return undefined;
  const anywhere = arnText({ ...arn, partition: "*" });
  const message = l10n.t(
    "This ARN is of the partition {0}, and the managed policies of the role are of {1}; a role reaches only what is in its own. Write {2} for any partition.",
    arn.partition,
    listText([...own]),
    quoted(anywhere),
  );
  return findingAt(resource, "other-partition", "information", message, {
    suggestions: [anywhere],
    link: userGuide("reference-arns"),
  });
}
