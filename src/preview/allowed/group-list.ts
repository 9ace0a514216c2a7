import type { PermissionAccess, PermissionGrant, PermissionGroup } from "../../protocol/index.ts";
import { element } from "../dom.ts";
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

const accessWords: Readonly<Record<PermissionAccess, string>> = {
  allowed: "Allowed",
  limited: "Allowed on some resources only",
  conditional: "Allowed under conditions only",
  denied: "Denied",
};

function badges(group: PermissionGroup): readonly HTMLElement[] {
  const partly = [
    ...(group.isDeniedOnSomeResources ? ["denied on some resources"] : []),
    ...(group.isDeniedUnderConditions ? ["denied under conditions"] : []),
  ];
  return [
    element("span", `badge ${group.access}`, accessWords[group.access]),
    ...(group.access === "denied" ? [] : partly.map((words) => element("span", "badge denied", words))),
    ...(group.isAdded ? [element("span", "badge added", "added to Jets’ defaults")] : []),
  ];
}

function grantContent(grant: PermissionGrant, context: DrawingContext): readonly HTMLElement[] {
  const of = grant.policy === "" ? "" : ` of ${grant.isManaged ? "the managed policy " : ""}${grant.policy}`;
  const link = originLink(grant.origin, context, `${grant.effect} `, element("code", "", grant.pattern), of);
  return [
    link,
    ...(grant.resources === undefined ? [] : [detail("on", grant.resources)]),
    ...(grant.condition === undefined ? [] : [detail("if", grant.condition)]),
  ];
}

function detail(word: string, text: string): HTMLElement {
  return element("span", "detail", `${word} `, element("code", "", text));
}

/** Screen readers drop the meaning of a list without bullets, unless it is told again. */
function listOf(className: string, items: readonly HTMLElement[]): HTMLElement {
  const list = element("ul", className, ...items);
  list.role = "list";
  return list;
}
