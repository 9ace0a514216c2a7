import { distance } from "fastest-levenshtein";
import { isArnService, partitions, servicePrefixes, servicesDate } from "../../catalog/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { enumerated, matches, nearest, quoted } from "../../policy/index.ts";
import { arnText, isOpen, type Arn } from "./arn.ts";
import { errorsInArns, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";

/** Checks that the partitions and services that ARNs name exist. */
export function checkArnServices(role: RoleView): readonly Finding[] {
  return [...errorsInArns(role, wrongPartition), ...errorsInArns(role, wrongService)];
}

function wrongPartition(arn: Arn): ArnProblem | undefined {
  const { partition } = arn;
  const isKnown = isOpen(partition)
    ? partition.includes("${") || partitions.some((name) => matches(partition, name))
    : partitions.includes(partition);
  if (isKnown) return undefined;
  const meant = partition === "" ? "aws" : nearest(partition, partitions);
  const hint = meant === undefined ? "" : ` Did you mean ${quoted(meant)}?`;
  const message = `AWS has no partition ${quoted(partition)}; there are ${enumerated(partitions)}.${hint}`;
  return {
    code: "INVALID_PARTITION",
    message,
    correct: meant === undefined ? undefined : arnText({ ...arn, partition: meant }),
  };
}

function wrongService(arn: Arn): ArnProblem | undefined {
  const { service } = arn;
  if (service.includes("${") || isArnService(service)) return undefined;
  if (isOpen(service)) {
    const message = `An ARN names its service in full, without wildcards, and ${quoted(service)} has one.`;
    return { code: "INVALID_SERVICE", message };
  }
  const lowered = service.toLowerCase();
  if (isArnService(lowered)) {
    const message = `The service of an ARN is in small letters. Write ${quoted(lowered)}.`;
    return { code: "INVALID_ARN_SERVICE_CASE", message, correct: arnText({ ...arn, service: lowered }) };
  }
  return unknownService(arn);
}

function unknownService(arn: Arn): ArnProblem {
  const { service } = arn;
  if (service === "")
    return { code: "INVALID_SERVICE", message: "This ARN names no service. Write it after the second colon." };
  const meant = nearestService(service);
  const hint = meant === undefined ? "" : ` Did you mean ${quoted(meant)}?`;
  const message = `No ARN is of a service ${quoted(service)} (as of ${servicesDate}).${hint}`;
  return {
    code: "INVALID_SERVICE",
    message,
    correct: meant === undefined ? undefined : arnText({ ...arn, service: meant }),
  };
}

/** The service whose prefix is a slip away. */
function nearestService(service: string): string | undefined {
  if (service.length > 60) return undefined;
  const near = servicePrefixes().filter((prefix) => prefix.length > 2 && distance(prefix, service.toLowerCase()) === 1);
  return near.length === 1 ? near[0] : undefined;
}
