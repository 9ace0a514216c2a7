import type { PreviewOrigin } from "./preview-model.ts";

/** What the role of a deploy file allows, as the preview's second view shows it, as plain data. */
export interface PermissionsModel {
  /** The deploy file's URI, as the editor spells it. */
  readonly uri: string;
  /** The `revision` of the preview model that it belongs to. */
  readonly revision: number;
  /** Those that the role allows anything of, by their prefixes in the order of the alphabet. */
  readonly services: readonly PermissionService[];
  /** What the groups of actions are granted by; they name them by their index. */
  readonly grants: readonly PermissionGrant[];
  /** What may allow or deny more than is counted. */
  readonly notKnown: readonly PermissionNote[];
  /** What denies nothing that is counted. */
  readonly idleDenials: readonly PermissionNote[];
  /** What the checks say of Jets' defaults as a whole, as a sentence or some; absent where they say nothing. */
  readonly defaultsNote?: string;
}

export interface PermissionService {
  /** What stands before the colon in its actions: `s3`. */
  readonly prefix: string;
  /** `Amazon S3` */
  readonly name: string;
  readonly levels: readonly PermissionLevel[];
}

/** What AWS calls access levels, from the harmless to the grave. */
export type PermissionLevelName = "List" | "Read" | "Tagging" | "Write" | "Permissions management";

export interface PermissionLevel {
  readonly level: PermissionLevelName;
  readonly counts: PermissionLevelCounts;
  /** Its actions; only of levels that were asked for. */
  readonly groups?: readonly PermissionGroup[];
}

/** How many actions are allowed, and how; see `PermissionAccess` for the first four. */
export interface PermissionLevelCounts {
  readonly allowed: number;
  readonly limited: number;
  readonly conditional: number;
  readonly denied: number;
  /** How many of the first three are denied on some resources or under conditions. */
  readonly deniedInPart: number;
  /** How many of the first three are allowed by more than Jets' defaults. */
  readonly added: number;
}

/**
 * `allowed`: on all resources, always. `limited`: on some resources. `conditional`: under conditions only. `denied`: not
 * at all, although a statement allows it.
 */
export type PermissionAccess = "allowed" | "limited" | "conditional" | "denied";

/** Actions of one level that are allowed in the same way by the same. */
export interface PermissionGroup {
  readonly access: PermissionAccess;
  /** Whether they are allowed by more than Jets' defaults. */
  readonly isAdded: boolean;
  /** What denies them in part. */
  readonly isDeniedOnSomeResources: boolean;
  readonly isDeniedUnderConditions: boolean;
  /** Indices into `PermissionsModel.grants`. */
  readonly grants: readonly number[];
  /** The names of the actions, without the prefix of their service. */
  readonly actions: readonly string[];
}

/** A string of a statement that allows or denies actions. */
export interface PermissionGrant {
  readonly effect: "Allow" | "Deny";
  /** What matches: `s3:Get*`, or `all but iam:*` for a `NotAction`. */
  readonly pattern: string;
  /** The name of the policy that it is in; empty where it has none. */
  readonly policy: string;
  readonly isManaged: boolean;
  /** On what, where that is not all: `arn:aws:s3:::shop/*`, or `all but …`. */
  readonly resources?: string;
  /** The condition as JSON on one line. */
  readonly condition?: string;
  /** `default` or `source`, or `structure` where nobody can go. */
  readonly origin: PreviewOrigin;
}

/** Something beside the table, at its place. */
export interface PermissionNote {
  /** What it is, as it is written: `process.env.EXTRA`, `s3:GetObjects`. */
  readonly what: string;
  /** Why it is told, as a sentence. */
  readonly why: string;
  readonly origin: PreviewOrigin;
}

/** How a level of a service is named in requests: `s3/Write`. */
export type PermissionLevelKey = `${string}/${PermissionLevelName}`;
