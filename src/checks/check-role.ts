import { viewRole, type RoleView } from "../permissions/index.ts";
import { locateJson, type Located, type SourceRange } from "../policy/index.ts";
import { checkActionNames } from "./action-names.ts";
import { checkActionResources } from "./action-resources.ts";
import { checkAlreadyGranted } from "./already-granted.ts";
import { checkArnAccounts } from "./arn-accounts.ts";
import { checkArnParts } from "./arn-parts.ts";
import { checkArnRegions } from "./arn-regions.ts";
import { checkArnResources } from "./arn-resources.ts";
import { checkArnServices } from "./arn-services.ts";
import { judgedRole, withoutBaseline } from "./baseline.ts";
import { checkBroadStatements } from "./broad-statements.ts";
import { checkConditions } from "./conditions/index.ts";
import { checkEffect } from "./effect.ts";
import { checkElementTypes } from "./element-types.ts";
import { checkElements } from "./elements.ts";
import { checkEmptyArrays } from "./empty-arrays.ts";
import { checkEscalation } from "./escalation.ts";
import { checkExposure } from "./exposure.ts";
import type { Finding } from "./finding.ts";
import { checkIamGrants } from "./iam-grants.ts";
import { noteDefaults } from "./jets-defaults.ts";
import { checkManagedPolicies } from "./managed-policies.ts";
import { checkManagedPolicyQuota, defaultManagedPolicyQuota } from "./managed-policy-quota.ts";
import { checkPolicyNames } from "./policy-names.ts";
import { checkPolicySize } from "./policy-size.ts";
import { checkRedundantPatterns } from "./redundant-patterns.ts";
import { checkRedundantStatements } from "./redundant-statements.ts";
import { checkRequiredElements } from "./required-elements.ts";
import { checkServiceWildcards } from "./service-wildcards.ts";
import { checkServices } from "./services.ts";
import { checkSids } from "./sid.ts";
import { checkVariables } from "./variables.ts";
import { checkVersion } from "./version.ts";

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
  checkArnRegions,
  checkArnAccounts,
  checkArnResources,
  checkActionResources,
  checkManagedPolicies,
  checkPolicyNames,
  checkVariables,
];

/** The origin of all that a plain role says: it is no file's, but neither is it a default. */
const plainOrigin: SourceRange = { uri: "", start: 0, end: 0 };
