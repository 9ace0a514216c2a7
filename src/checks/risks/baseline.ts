import type { Action } from "../../catalog/index.ts";
import {
  permissionsOf,
  viewRole,
  type Access,
  type AttachedPolicy,
  type Permissions,
  type RoleView,
} from "../../permissions/index.ts";
import { buildLocatedRole, defaultLists, defaultsOf, keysOf } from "../../policy/index.ts";
import type { Finding } from "../finding.ts";

/**
 * A role as it is judged: what somebody has added to it counts, and what Jets gives every role does not. Jets' part of a
 * role is its policy `DefaultPolicy` and Jets' managed policies, as far as Jets' defaults allow the same: an override that
 * adds to the defaults is somebody's own.
 */
export interface JudgedRole {
  readonly permissions: Permissions;
  /** How far the role allows an action. */
  readonly accessTo: (action: Action) => Access;
  /** How far Jets' part of the role allows it. */
  readonly baselineOf: (action: Action) => Access;
}

export function judgedRole(role: RoleView): JudgedRole {
  const permissions = permissionsOf(role);
  const ofJets = permissionsOf(jetsPartOf(role));
  return {
    permissions,
    accessTo: (action) => accessIn(permissions, action),
    baselineOf: (action) => weakest([accessIn(ofJets, action), accessIn(defaultPermissions(), action)]),
  };
}

/** Whether one access is more than another. */
export function isMore(access: Access, than: Access): boolean {
  return order.indexOf(access) > order.indexOf(than);
}

/** The access that all of several have; of none, all. */
export function weakest(all: readonly Access[]): Access {
  return all.reduce<Access>((least, access) => (isMore(least, access) ? access : least), "allowed");
}

const order: readonly Access[] = ["denied", "conditional", "limited", "allowed"];

/** The part of a role that stands where Jets' defaults do. */
export function jetsPartOf({ policies, managedPolicies }: RoleView): RoleView {
  return {
    policies: policies.filter(({ name }) => name === defaultPolicyName),
    managedPolicies: managedPolicies.filter(isDefaultManagedPolicy),
  };
}

/** The name of the policy that Jets makes of `default_policy`. */
export const defaultPolicyName = "DefaultPolicy";

export function isDefaultManagedPolicy({ path }: AttachedPolicy): boolean {
  return defaultsOf("default_managed_policy").some(({ name }) => name === path);
}

/** The role that Jets gives when a configuration sets nothing. */
export function defaultRole(): RoleView {
  return viewRole(buildLocatedRole(defaultLists).role);
}

let ofDefaultRole: Permissions | undefined;

function defaultPermissions(): Permissions {
  return (ofDefaultRole ??= permissionsOf(defaultRole()));
}

function accessIn({ actions }: Permissions, action: Action): Access {
  return actions.get(action)?.access ?? "denied";
}

/**
 * The findings without those that every role of Jets has: what is risky about an action that Jets' defaults grant as well,
 * where the role's default policy has it.
 */
export function withoutBaseline(findings: readonly Finding[], role: RoleView): readonly Finding[] {
  const places = new Set(baselinePlaces(role));
  if (places.size === 0) return findings;
  return findings.filter(({ code, path }) => !isAboutRisk(code) || !places.has(JSON.stringify(path)));
}

function isAboutRisk(code: Finding["code"]): boolean {
  return /^(PASS_ROLE|CREATE_SLR)_WITH_/.test(code) || code === "SERVICE_WILDCARD";
}

function baselinePlaces(role: RoleView): readonly string[] {
  const granted = new Set(defaultsOf("default_policy").flatMap(({ actions }) => actions));
  return jetsPartOf(role)
    .policies.flatMap(({ statements }) => statements)
    .filter(({ effect, isNotAction }) => effect === "Allow" && !isNotAction)
    .flatMap(({ actions }) => actions)
    .filter(({ value }) => granted.has(value.value.toLowerCase()))
    .map(({ path }) => JSON.stringify(keysOf(path)));
}
