import type { CheckRule } from "../check-rules.ts";

type OwnRule = Pick<CheckRule, "description" | "severity" | "risk">;

/** What reviewers ask about, by the names of parliament and cloudsplaining. */
export const reviewRules = {
  BAD_PATTERN_FOR_MFA: {
    severity: "warning",
    risk: "medium",
    description: "A condition that seems to ask for multi-factor authentication does not.",
  },
  CREDENTIALS_EXPOSURE: {
    severity: "warning",
    risk: "high",
    description: "Your lines let the runner obtain credentials, as of users, databases or registries.",
  },
  DATA_EXFILTRATION: {
    severity: "information",
    risk: "medium",
    description: "Your lines let the runner read data or secrets of any resource in the account.",
  },
  NOTRESOURCE_WITH_ALLOW: {
    severity: "warning",
    risk: "medium",
    description: "A statement allows its actions on all resources but the named ones, those to come among them.",
  },
  OLD_VERSION: {
    severity: "warning",
    description: "A policy is of version 2008-10-17, in which policy variables are plain text.",
  },
  PERMISSIONS_MANAGEMENT_ACTIONS: {
    severity: "warning",
    risk: "high",
    description: "Your lines let the runner change who may do what.",
  },
  PRIVILEGE_ESCALATION: {
    severity: "warning",
    risk: "high",
    description: "Your lines complete a way in which the runner can give itself further permissions.",
  },
  RESOURCE_EFFECTIVELY_STAR: {
    severity: "hint",
    risk: "low",
    description: "An ARN means all resources that the actions work on, as a star would.",
  },
  RESOURCE_MISMATCH: {
    severity: "warning",
    description: "An action works on no resource of its statement, or a resource is of no use to its actions.",
  },
  RESOURCE_STAR: {
    severity: "hint",
    risk: "low",
    description: "Actions that could be limited to some resources are allowed on all of them.",
  },
  SERVICE_WILDCARD: {
    severity: "hint",
    risk: "medium",
    description: "All actions of a service are allowed, those to come among them.",
  },
} as const satisfies Readonly<Record<string, OwnRule>>;

/** Those of Jets' roles only. */
export const jetsRules = {
  "already-granted": {
    severity: "information",
    description: "An item grants only what Jets' defaults or another item grant already.",
  },
  "deprecated-managed-policy": {
    severity: "warning",
    description: "A managed policy is no longer kept up by AWS, or cannot be attached anew.",
  },
  "duplicate-policy-name": {
    severity: "error",
    description: "Two inline policies of the role have one name, and only one of them can be there.",
  },
  "invalid-policy-name": {
    severity: "error",
    description: "The name of an inline policy is too long, or has characters that IAM does not take.",
  },
  "jets-defaults": {
    severity: "information",
    description: "What a reviewer may ask about in Jets' own defaults, which your lines do not change.",
  },
  "managed-policy-path": {
    severity: "warning",
    description: "A managed policy is named without the path that its ARN has.",
  },
  "other-partition": {
    severity: "information",
    description: "An ARN is of another partition than the managed policies of the role, and a role reaches only one.",
  },
  "service-linked-policy": {
    severity: "warning",
    description: "A managed policy belongs to a service-linked role and cannot be attached to another one.",
  },
  "too-many-managed-policies": {
    severity: "warning",
    description: "The role has more managed policies than AWS attaches to a role by default.",
  },
  "unknown-managed-policy": {
    severity: "warning",
    description: "AWS has no managed policy of this name.",
  },
  "unsupported-character": {
    severity: "error",
    description: "A text of a policy has a character that IAM takes in no policy, as typographic quotes are.",
  },
} as const satisfies Readonly<Record<string, OwnRule>>;
