import * as l10n from "@vscode/l10n";
import type { PermissionAccess, PermissionGrant, PermissionGroup } from "../../protocol/index.ts";
import { element, filledIn, type Content } from "../dom.ts";
import type { DrawingContext } from "./context.ts";
import { originLink } from "./origin-link.ts";

/** The actions of a level: those that are allowed in the same way by the same stand together, below what allows them. */
export function groupList(groups: readonly PermissionGroup[], context: DrawingContext): HTMLElement {
  return listOf(
    "groups",
    groups.map((group) => groupItem(group, context)),
  );
}

function groupItem(group: PermissionGroup, context: DrawingContext): HTMLElement {
  const grants = group.grants.flatMap((index) => context.grants[index] ?? []);
  return element(
    "li",
    group.isAdded ? "group by-file" : "group",
    element("p", "how", ...badges(group)),
    listOf(
      "grants",
      grants.map((grant) => element("li", "", ...grantContent(grant, context))),
    ),
    listOf(
      "names",
      group.actions.map((name) => element("li", "", element("code", "", name))),
    ),
  );
}

function accessWords(access: PermissionAccess): string {
  switch (access) {
    case "allowed":
      return l10n.t("Allowed");
    case "limited":
      return l10n.t("Allowed on some resources only");
    case "conditional":
      return l10n.t("Allowed under conditions only");
    case "denied":
      return l10n.t("Denied");
  }
}

function badges(group: PermissionGroup): readonly HTMLElement[] {
  const partly = [
    ...(group.isDeniedOnSomeResources ? [l10n.t("denied on some resources")] : []),
    ...(group.isDeniedUnderConditions ? [l10n.t("denied under conditions")] : []),
  ];
  return [
    element("span", `badge ${group.access}`, accessWords(group.access)),
    ...(group.access === "denied" ? [] : partly.map((words) => element("span", "badge denied", words))),
    ...(group.isAdded ? [element("span", "badge added", l10n.t("added to Jets’ defaults"))] : []),
  ];
}

function grantContent(grant: PermissionGrant, context: DrawingContext): readonly HTMLElement[] {
  const { effect, policy, resources, condition } = grant;
  const pattern = element("code", "", grant.pattern);
  return [
    originLink(grant.origin, context, ...filledIn(grantText(grant), { effect, pattern, policy })),
    ...(resources === undefined
      ? []
      : [detail(l10n.t("on {resources}"), { resources: element("code", "", resources) })]),
    ...(condition === undefined
      ? []
      : [detail(l10n.t("if {condition}"), { condition: element("code", "", condition) })]),
  ];
}

/** What stands where, with places for the parts. */
function grantText({ policy, isManaged }: PermissionGrant): string {
  if (policy === "") return "{effect} {pattern}";
  return isManaged
    ? l10n.t("{effect} {pattern} of the managed policy {policy}")
    : l10n.t("{effect} {pattern} of {policy}");
}

function detail(text: string, parts: Readonly<Record<string, Content>>): HTMLElement {
  return element("span", "detail", ...filledIn(text, parts));
}

/** Screen readers drop the meaning of a list without bullets, unless it is told again. */
function listOf(className: string, items: readonly HTMLElement[]): HTMLElement {
  const list = element("ul", className, ...items);
  list.role = "list";
  return list;
}
