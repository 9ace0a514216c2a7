import * as l10n from "@vscode/l10n";
import type { Grant, StatementGrant, StatementView } from "../permissions/index.ts";
import { firstUnknown, renderJson, valueAt, type Located, type Origin } from "../policy/index.ts";
import type { PermissionGrant, PreviewOrigin } from "../protocol/index.ts";

/** How the place of something is told. */
export type OriginOf = (origin: Origin) => PreviewOrigin;

/** A grant as plain data. */
export function grantOf(grant: Grant, originOf: OriginOf): PermissionGrant {
  const { by, origin } = grant;
  return {
    effect: by.effect,
    pattern: patternText(grant),
    policy: policyNameOf(by),
    isManaged: by.managedPolicy !== undefined,
    ...(by.isLimited ? { resources: resourcesOf(by.statement) } : {}),
    ...(by.statement.condition === undefined ? {} : { condition: conditionText(by.statement.condition.value) }),
    origin: originOf(origin),
  };
}

/** What a string or a `NotAction` is about: `s3:Get*`, `all but iam:*`. */
export function patternText({ pattern, by }: Grant): string {
  return pattern?.value.value ?? allBut(by.statement.actions);
}

function policyNameOf({ managedPolicy, statement }: StatementGrant): string {
  return (managedPolicy === undefined ? statement.policyName : managedPolicy.path) ?? "";
}

function resourcesOf(statement: StatementView): string {
  if (statement.isNotResource) return allBut(statement.resources);
  const known = statement.resources.map(({ value: { value } }) => value);
  const unknown = unknownIn(valueAt(statement.value.value, "Resource"));
  return [...known, ...(unknown === undefined ? [] : [l10n.t("{0} (not known)", unknown)])].join(", ");
}

/** A condition as JSON on one line; what is not known of it is told by its expression. */
export function conditionText(condition: Located): string {
  const unknown = unknownIn(condition);
  if (condition.kind === "unknown") return l10n.t("{0} (not known)", condition.expression);
  // Strings have no line breaks in JSON, so that these are all between values.
  const text = renderJson(condition)
    .trim()
    .replace(/\s*\n\s*/g, " ");
  return unknown === undefined ? text : l10n.t("{0}, in which {1} is not known", text, unknown);
}

function unknownIn(value: Located | undefined): string | undefined {
  return value === undefined ? undefined : firstUnknown(value)?.expression;
}

function allBut(values: StatementView["actions"]): string {
  return l10n.t("all but {0}", values.map(({ value: { value } }) => value).join(", "));
}
