import * as l10n from "@vscode/l10n";
import { arnFormsOf, partitions, regionsOf } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { arnParts, isEverything, quoted } from "../../policy/index.ts";
import { isOpen } from "./arn.ts";
import { arnError, resourcesOf, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";

/** Checks that resources are ARNs, with all of their parts, or `*`. */
export function checkArnParts(role: RoleView): readonly Finding[] {
  return resourcesOf(role).flatMap((resource) => {
    const problem = problemOf(resource.value.value);
    return problem === undefined ? [] : [arnError(resource, problem)];
  });
}

function problemOf(text: string): ArnProblem | undefined {
  // What a variable at the beginning stands for may be a whole ARN.
  if (isEverything(text) || text.startsWith("${")) return undefined;
  const parts = arnParts(text);
  if (parts[0] !== "arn") return noArn(text);
  return parts.length < 6 ? tooFewParts(text, parts) : undefined;
}

function noArn(text: string): ArnProblem {
  const correct = withPrefix(text);
  const message = sentences(
    l10n.t('{0} is no ARN, which begins with "arn:".', quoted(text)),
    correct === undefined
      ? l10n.t('Write the ARN of the resource, or "*" for all.')
      : l10n.t("Write {0}.", quoted(correct)),
  );
  return { code: "INVALID_ARN_PREFIX", message, correct };
}

/** The ARN that lacks its beginning, or has it in another case; undefined for other texts. */
function withPrefix(text: string): string | undefined {
  const parts = arnParts(text);
  if (parts[0]?.toLowerCase() === "arn") return ["arn", ...parts.slice(1)].join(":");
  const rest = text.replace(/^:/, "");
  return arnParts(rest).length === 5 && partitions.includes(arnParts(rest)[0] ?? "") ? `arn:${rest}` : undefined;
}

function tooFewParts(text: string, parts: readonly string[]): ArnProblem {
  const correct = completed(parts);
  const message = sentences(
    l10n.t("{0} lacks parts of an ARN, which is arn:partition:service:region:account:resource.", quoted(text)),
    correct === undefined ? l10n.t("Write all of them; some may be empty.") : l10n.t("Write {0}.", quoted(correct)),
  );
  return { code: "MISSING_ARN_FIELD", message, correct };
}

/** The whole ARN that is clearly meant: one whose Region and account are always empty, or which ends with a star. */
function completed([, partition = "", service = "", ...rest]: readonly string[]): string | undefined {
  const last = rest.at(-1) ?? "";
  if (isEverything(last)) return ["arn", partition, service, ...rest, "*", "*", "*"].slice(0, 6).join(":");
  const isGlobal = arnFormsOf(service).some(({ region, account }) => region === "" && account === "");
  const isResource = last !== "" && !/^\d{12}$/.test(last) && !regionsOf(partition).includes(last);
  const areOthersEmpty = rest.slice(0, -1).every((part) => part === "");
  if (!isGlobal || !isResource || !areOthersEmpty || isOpen(service)) return undefined;
  return `arn:${partition}:${service}:::${last}`;
}
