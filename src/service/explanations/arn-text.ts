import * as l10n from "@vscode/l10n";
import { actionDetails, findService, resourceTypes, type ResourceType } from "../../catalog/index.ts";
import { matchingActions } from "../../permissions/index.ts";
import { covers, matches } from "../../policy/index.ts";
import { codeSpan, escapeText, paragraphs } from "../markdown.ts";
import { servicePage } from "./aws-pages.ts";
import { servicesAsOf } from "./data-date.ts";

/** What an entry of `Resource` means, as Markdown; `""` when nothing can be told of it. */
export function resourceText(written: string): string {
  if (written === "*") return l10n.t("`*` means all resources.");
  const service = written.split(":")[2] ?? "";
  const types = matchingTypes(written);
  if (types.length === 0) return "";
  const name = findService(service)?.name ?? service;
  const entries = types.map((type) => `- ${escapeText(type.name)}: ${codeSpan(type.arn)}`);
  return paragraphs(
    l10n.t("{0} can be of {1}:", codeSpan(written), escapeText(name)),
    entries.join("\n"),
    servicePage(service),
    servicesAsOf(),
  );
}

/** The resource types that the actions of some patterns work on, each once. */
export function typesOfActions(patterns: readonly string[]): readonly ResourceType[] {
  const types = new Map<string, ResourceType>();
  for (const pattern of patterns) {
    for (const { service, name } of matchingActions(pattern)) {
      for (const { type } of actionDetails(service, name)?.resources ?? []) types.set(type.arn, type);
    }
  }
  return [...types.values()];
}

/** The types of a service that an ARN, which may have wildcards, can be of; the most particular where one says all. */
function matchingTypes(arn: string): readonly ResourceType[] {
  const fields = arn.split(":");
  if (fields.length < 6 || fields[0] !== "arn") return [];
  const types = resourceTypes(fields[2] ?? "");
  const possible = types.filter((type) => covers(patternOf(type), arn) || covers(arn, patternOf(type)));
  return possible.filter((type) => !possible.some((other) => isNarrower(other, type)));
}

/** Whether all ARNs of a type are also of the other, and the other has more. */
function isNarrower(type: ResourceType, other: ResourceType): boolean {
  const [own, wide] = [patternOf(type), patternOf(other)];
  return covers(wide, own) && !covers(own, wide) && matches(wide, own);
}

/** The form of a type's ARNs as a pattern with `*` for each variable. */
function patternOf({ arn }: ResourceType): string {
  return arn.replace(/\$\{[^}]*\}/g, "*");
}
