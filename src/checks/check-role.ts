import { viewRole, type RoleView } from "../permissions/index.ts";
import { locateJson, type Located, type SourceRange } from "../policy/index.ts";
import { checkActionNames } from "./actions/action-names.ts";
import { checkActionResources } from "./arns/action-resources.ts";
import { checkAlreadyGranted } from "./grants/already-granted.ts";
import { checkArnAccounts } from "./arns/arn-accounts.ts";
import { checkArnPartitions } from "./arns/arn-partitions.ts";
import { checkArnParts } from "./arns/arn-parts.ts";
import { checkArnRegions } from "./arns/arn-regions.ts";
import { checkArnResources } from "./arns/arn-resources.ts";
import { checkArnServices } from "./arns/arn-services.ts";
import { judgedRole, withoutBaseline } from "./risks/baseline.ts";
import { checkBroadStatements } from "./grants/broad-statements.ts";
import { checkCharacters } from "./elements/characters.ts";
import { checkConditions } from "./conditions/index.ts";
import { checkEffect } from "./elements/effect.ts";
import { checkEffectiveStars } from "./grants/effective-stars.ts";
import { checkElementTypes } from "./elements/element-types.ts";
import { checkElements } from "./elements/elements.ts";
import { checkEmptyArrays } from "./elements/empty-arrays.ts";
import { checkEscalation } from "./risks/escalation.ts";
import { checkExposure } from "./risks/exposure.ts";
import type { Finding } from "./finding.ts";
import { checkIamGrants } from "./grants/iam-grants.ts";
import { noteDefaults } from "./risks/jets-defaults.ts";
import { checkManagedPolicies } from "./policies/managed-policies.ts";
import { checkManagedPolicyQuota, defaultManagedPolicyQuota } from "./policies/managed-policy-quota.ts";
import { checkPolicyNames } from "./policies/policy-names.ts";
import { checkPolicySize } from "./policies/policy-size.ts";
import { checkRedundantPatterns } from "./grants/redundant-patterns.ts";
import { checkRedundantStatements } from "./grants/redundant-statements.ts";
import { checkRequiredElements } from "./elements/required-elements.ts";
import { checkServiceWildcards } from "./actions/service-wildcards.ts";
import { checkServices } from "./actions/services.ts";
import { checkSids } from "./elements/sid.ts";
import { checkVariables } from "./elements/variables.ts";
import { checkVersion } from "./elements/version.ts";

/** A finding in a role that is not in a file. */
export type PlainFinding = Pick<Finding, "code" | "severity" | "message" | "path" | "data">;

/** What the checks cannot know of a role by itself. */
export interface CheckOptions {
  /** How many managed policies the account lets a role have; 10 when it is absent, as AWS has it for a new account. */
  readonly managedPolicyQuota?: number;
}

/**
 * What IAM would reject, and what a reviewer would ask about, in a role.
 *
 * It is advice: nothing of it changes what is built, or whether `buildRole` and `render` succeed.
 *
 * @param role `{ Policies, ManagedPolicyArns }` as `buildRole` gives it. Any other value is accepted; nothing is thrown.
 */
export function checkRole(role: unknown, options: CheckOptions = {}): PlainFinding[] {
  return checkLocatedRole(locateJson(role, plainOrigin), options).map(({ code, severity, message, path, data }) => ({
    code,
    severity,
    message,
    path,
    ...(data === undefined ? {} : { data }),
  }));
}

/** The findings in a role whose parts know where they were written. */
export function checkLocatedRole(role: Located, options: CheckOptions = {}): readonly Finding[] {
  const { managedPolicyQuota = defaultManagedPolicyQuota } = options;
  const view = viewRole(role);
  const judged = judgedRole(view);
  const ofPolicies = checks.flatMap((check) => check(view));
  const findings = [
    ...ofPolicies,
    ...checkAlreadyGranted(view, judged.permissions.grants, ofPolicies),
    ...checkManagedPolicyQuota(view, managedPolicyQuota),
    ...checkEscalation(judged),
    ...checkExposure(judged),
    ...noteDefaults(view, judged),
  ];
  return withoutBaseline(findings, view);
}

/** A part of the checks: those about one subject. */
type Check = (role: RoleView) => readonly Finding[];

const checks: readonly Check[] = [
  checkIamGrants,
  checkConditions,
  checkBroadStatements,
  checkEffectiveStars,
  checkRedundantPatterns,
  checkRedundantStatements,
  checkPolicySize,
  checkElements,
  checkRequiredElements,
  checkElementTypes,
  checkVersion,
  checkSids,
  checkEffect,
  checkEmptyArrays,
  checkServices,
  checkServiceWildcards,
  checkActionNames,
  checkArnParts,
  checkArnServices,
  checkArnPartitions,
  checkArnRegions,
  checkArnAccounts,
  checkArnResources,
  checkActionResources,
  checkManagedPolicies,
  checkPolicyNames,
  checkVariables,
  checkCharacters,
];

/** The origin of all that a plain role says: it is no file's, but neither is it a default. */
const plainOrigin: SourceRange = { uri: "", start: 0, end: 0 };
