import * as l10n from "@vscode/l10n";
import { distance } from "fastest-levenshtein";
import { isArnService, partitions, servicePrefixes, servicesDate } from "../../catalog/index.ts";
import { listText, sentences } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { matches, nearest, quoted } from "../../policy/index.ts";
import { arnText, isOpen, type Arn } from "./arn.ts";
import { errorsInArns, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";
import { didYouMeanOne } from "../guess.ts";

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
  const message = sentences(
    l10n.t("AWS has no partition {0}; there are {1}.", quoted(partition), listText(partitions)),
    didYouMeanOne(meant),
  );
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
    const message = l10n.t("An ARN names its service in full, without wildcards, and {0} has one.", quoted(service));
    return { code: "INVALID_SERVICE", message };
  }
  const lowered = service.toLowerCase();
  if (isArnService(lowered)) {
    const message = l10n.t("The service of an ARN is in small letters. Write {0}.", quoted(lowered));
    return { code: "INVALID_ARN_SERVICE_CASE", message, correct: arnText({ ...arn, service: lowered }) };
  }
  return unknownService(arn);
}

function unknownService(arn: Arn): ArnProblem {
  const { service } = arn;
  if (service === "") {
    const message = l10n.t("This ARN names no service. Write it after the second colon.");
    return { code: "INVALID_SERVICE", message };
  }
  const meant = nearestService(service);
  const message = sentences(
    l10n.t("No ARN is of a service {0} (as of {1}).", quoted(service), servicesDate),
    didYouMeanOne(meant),
  );
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
