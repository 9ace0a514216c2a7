import * as l10n from "@vscode/l10n";
import { actionDetails, findAction, globalConditionKeys, type Action } from "../../catalog/index.ts";
import { shortListText } from "../../language/index.ts";
import { quoted } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import { prefixOf, type KnownKey } from "./condition-keys.ts";
import type { ConditionTest, OperatorUse } from "./condition-test.ts";

/**
 * Checks that the actions of a statement support the keys that its condition asks for. As in Access Analyzer, it is about
 * the keys of services, and actions with a wildcard are left out.
 */
export function checkActionSupport({ statement, key, known, operator }: ConditionTest): readonly Finding[] {
  const prefix = prefixOf(key.value.value.toLowerCase());
  if (known === undefined || isEverywhere(known) || statement.isNotAction || asksWhetherThere(operator)) return [];
  const unsupported = statement.actions.flatMap((action) => {
    const [service = "", name = ""] = action.value.value.split(":");
    const found = service.toLowerCase() === prefix ? findAction(service, name) : undefined;
    return found === undefined || isSupported(found, known.name) ? [] : [`${found.service}:${found.name}`];
  });
  if (unsupported.length === 0) return [];
  const [name, actions] = [quoted(known.name), shortListText(unsupported, mostShown)];
  const message =
    unsupported.length === 1
      ? l10n.t(
          "AWS tells of no condition key {0} for {1}, so that this does not hold for it. Move it to a statement without it.",
          name,
          actions,
        )
      : l10n.t(
          "AWS tells of no condition key {0} for {1}, so that this does not hold for them. Move them to a statement without it.",
          name,
          actions,
        );
  // Access Analyzer has it as an error. But IAM accepts it, and AWS's tables of keys have gaps that its own policies show.
  return [
    findingAt(key, "UNSUPPORTED_ACTION_FOR_CONDITION_KEY", "warning", message, {
      actions: unsupported,
      link: userGuide("reference_policies_elements_condition"),
    }),
  ];
}

const mostShown = 5;

/** Whether a key does not depend on the action: it is a global one, or one of the session. */
export function isEverywhere({ name }: KnownKey): boolean {
  return (
    name.startsWith("aws:") || globalConditionKeys.some((global) => global.name.toLowerCase() === name.toLowerCase())
  );
}

/** Whether an operator is meant for requests without the key too. */
function asksWhetherThere({ parsed }: OperatorUse): boolean {
  return parsed === undefined || parsed.isIfExists || parsed.type === "Null";
}

/** Whether AWS tells of a key for an action, or for a resource that it works on. */
export function isSupported({ service, name }: Action, key: string): boolean {
  const details = actionDetails(service, name);
  if (details === undefined) return true;
  const { conditionKeys, resources } = details;
  return [...conditionKeys, ...resources.flatMap((use) => [...use.conditionKeys, ...use.type.conditionKeys])].some(
    (one) => one.name.toLowerCase() === key.toLowerCase(),
  );
}

/** Checks that aws:VpcSourceIp comes with the VPC that its addresses are of: private addresses are not unique. */
export function checkPairedKeys(tests: readonly ConditionTest[]): readonly Finding[] {
  const keys = new Set(tests.map(({ key }) => key.value.value.toLowerCase()));
  if (["aws:sourcevpc", "aws:sourcevpce", "aws:sourcevpcarn"].some((key) => keys.has(key))) return [];
  return tests
    .filter(({ key }) => key.value.value.toLowerCase() === "aws:vpcsourceip")
    .map(({ key }) => {
      const message = l10n.t(
        "Private addresses are the same in every VPC. Ask for aws:SourceVpc too, in the same Condition.",
      );
      return findingAt(key, "MISSING_PAIRED_CONDITION_KEYS", "warning", message, {
        link: userGuide("reference_policies_condition-keys", "condition-keys-vpcsourceip"),
      });
    });
}
