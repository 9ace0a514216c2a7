import type { RoleView } from "../../permissions/index.ts";
import type { LocatedString, PlacedValue } from "../../policy/index.ts";
import { parseArn, type Arn } from "./arn.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding, type FindingData } from "../finding.ts";
import { statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** A string of `Resource` or `NotResource`. */
export type ResourceString = PlacedValue<LocatedString>;

/** What is wrong with an ARN. */
export interface ArnProblem {
  readonly code: CheckCode;
  readonly message: string;
  /** The one right ARN, where there is one. */
  readonly correct?: string | undefined;
}

/** All resources that the role's inline policies name. */
export function resourcesOf(role: RoleView): readonly ResourceString[] {
  return statementsOf(role).flatMap(({ resources }) => resources);
}

/** The errors that a check finds in the ARNs of a role, in those that have all parts. */
export function errorsInArns(role: RoleView, check: (arn: Arn) => ArnProblem | undefined): readonly Finding[] {
  return resourcesOf(role).flatMap((resource) => {
    const arn = parseArn(resource.value.value);
    const problem = arn === undefined ? undefined : check(arn);
    return problem === undefined ? [] : [arnError(resource, problem)];
  });
}

/** The error of a problem with an ARN. */
export function arnError(resource: ResourceString, { code, message, correct }: ArnProblem): Finding {
  const link = userGuide("reference-arns");
  const data: FindingData = correct === undefined ? { link } : { correct, link };
  return findingAt(resource, code, "error", message, data);
}
