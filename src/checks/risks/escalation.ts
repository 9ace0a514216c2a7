import * as l10n from "@vscode/l10n";
import type { Action } from "../../catalog/index.ts";
import { actionsNamed, fullNameOf } from "./full-names.ts";
import type { Access } from "../../permissions/index.ts";
import { listText, sentences } from "../../language/index.ts";
import { isMore, weakest, type JudgedRole } from "./baseline.ts";
import riskyActions from "../data/risky-actions.json";
import { findingAt, type Finding } from "../finding.ts";
import { grantingString, narrowest } from "./granting-string.ts";

/** A known way to gain more permissions: who may use all of its actions together can have other permissions than its own. */
export interface EscalationMethod {
  /** Cloudsplaining's name of it. */
  readonly method: string;
  readonly actions: readonly Action[];
  /** A page that explains it. */
  readonly link: string;
}

/** Cloudsplaining's methods, in its order, but for those with an action that AWS no longer has. */
export function escalationMethods(): readonly EscalationMethod[] {
  return (methods ??= riskyActions.privilegeEscalation
    .map(({ method, actions, link }) => ({ method, link, actions: actionsNamed(actions), count: actions.length }))
    .filter(({ actions, count }) => actions.length === count));
}

let methods: readonly EscalationMethod[] | undefined;

/** How far a role allows a method: as far as it allows the action that it allows least. */
export function accessToMethod({ actions }: EscalationMethod, accessTo: (action: Action) => Access): Access {
  return weakest(actions.map(accessTo));
}

/**
 * Finds the known ways to gain more permissions that a role has and Jets' part of it has not. As with cloudsplaining, it
 * does not matter on which resources the actions are allowed, but a method that works on some of them only, or under
 * conditions, is less serious. It is told at the string that completes the method.
 */
export function checkEscalation(role: JudgedRole): readonly Finding[] {
  return escalationMethods().flatMap((method) => escalation(method, role) ?? []);
}

function escalation(method: EscalationMethod, role: JudgedRole): Finding | undefined {
  const access = accessToMethod(method, role.accessTo);
  const completing = method.actions.filter((action) => isMore(access, role.baselineOf(action)));
  const string = narrowest(completing.flatMap((action) => grantingString(role, action) ?? []));
  if (string === undefined) return undefined;
  const names = method.actions.map(fullNameOf);
  const message = sentences(
    powerOf(string.text, access),
    l10n.t({
      message: "{0} takes {1}.",
      args: [method.method, listText(names)],
      comment: "A method to get more permissions and the actions that it needs",
    }),
    l10n.t("Grant fewer actions, or name the resources that the deploy needs them for."),
  );
  const severity = access === "allowed" ? "warning" : "information";
  const data = { method: method.method, actions: names, link: method.link };
  return findingAt(string.place, "PRIVILEGE_ESCALATION", severity, message, data);
}

function powerOf(string: string, access: Access): string {
  switch (access) {
    case "allowed":
    case "denied":
      return l10n.t("With {0} the role can get more permissions than it is given.", string);
    case "limited":
      return l10n.t("With {0} the role can get more permissions than it is given, on some resources.", string);
    case "conditional":
      return l10n.t("With {0} the role can get more permissions than it is given, under conditions.", string);
  }
}
