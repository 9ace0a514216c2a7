import * as l10n from "@vscode/l10n";
import { findService, serviceConditionKeys } from "../../catalog/index.ts";
import { shortListText } from "../../language/index.ts";
import type { StatementView } from "../../permissions/index.ts";
import { quoted } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import { needsKey, type ConditionTest } from "./condition-test.ts";

/**
 * Checks that the services of a statement know the tags that its condition asks for. As the catalog has it, a service does
 * that tells of such a key for any of its actions or resources. Services that a wildcard stands for are left out.
 */
export function checkTagSupport({ statement, key, known, operator }: ConditionTest): readonly Finding[] {
  const { effect } = statement;
  const stem = tagStems.find((one) => key.value.value.toLowerCase().startsWith(one));
  if (stem === undefined || known === undefined || !needsKey(operator)) return [];
  if (effect !== "Allow" && effect !== "Deny") return [];
  const name = quoted(key.value.value);
  if (statement.isNotAction) return [finding(key, `${codes[effect]}_NOTACTION`, withNotAction(effect, name))];
  const services = namedServices(statement).filter((service) => !tellsOf(service, stem));
  return services.length === 0
    ? []
    : [finding(key, codes[effect], withoutKey(effect, shortListText(services, mostShown), name))];
}

/** The keys of tags, as far as the tag; the tags of who asks (`aws:PrincipalTag`) are known to all services. */
const tagStems = ["aws:resourcetag/", "aws:requesttag/", "aws:tagkeys"] as const;

const codes = { Allow: "ALLOW", Deny: "DENY" } as const;

type Beginning = "ALLOW" | "DENY" | "ALLOW_NOTACTION" | "DENY_NOTACTION";

function withoutKey(effect: "Allow" | "Deny", services: string, key: string): string {
  return effect === "Allow"
    ? l10n.t(
        "AWS tells of no condition key {0} for {1}, so that this statement allows nothing there. Move those actions to a statement without the key.",
        key,
        services,
      )
    : l10n.t(
        "AWS tells of no condition key {0} for {1}, so that this statement denies nothing there. Deny those actions in a statement without the key.",
        key,
        services,
      );
}

function withNotAction(effect: "Allow" | "Deny", key: string): string {
  return effect === "Allow"
    ? l10n.t(
        "Not all services have the condition key {0}, so that with NotAction this allows less than it seems to. Name the actions in Action.",
        key,
      )
    : l10n.t(
        "Not all services have the condition key {0}, so that with NotAction this leaves actions that it seems to deny. Name the actions in Action.",
        key,
      );
}

function namedServices({ actions }: StatementView): readonly string[] {
  const prefixes = actions.map(({ value }) => value.value.split(":")[0]?.toLowerCase() ?? "");
  return [...new Set(prefixes)].filter((prefix) => findService(prefix) !== undefined);
}

function tellsOf(service: string, stem: string): boolean {
  return serviceConditionKeys(service).some(({ name }) => name.toLowerCase().startsWith(stem));
}

const mostShown = 5;

function finding(key: ConditionTest["key"], beginning: Beginning, message: string): Finding {
  const code: CheckCode = `${beginning}_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`;
  const severity = beginning.startsWith("DENY") ? "warning" : "information";
  return findingAt(key, code, severity, message, { link: userGuide("access_tags") });
}
