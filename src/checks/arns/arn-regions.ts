import { partitions, regionsOf } from "../../catalog/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { matches, nearest, quoted } from "../../policy/index.ts";
import { formsOfResource } from "./arn-forms.ts";
import { arnText, isOpen, type Arn } from "./arn.ts";
import { errorsInArns, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";

/** Checks that ARNs have a Region where their resource has one, and one that exists. */
export function checkArnRegions(role: RoleView): readonly Finding[] {
  return errorsInArns(role, (arn) =>
    arn.region === "" ? missingRegion(arn) : (regionNotAllowed(arn) ?? unknownRegion(arn)),
  );
}

function missingRegion(arn: Arn): ArnProblem | undefined {
  const forms = formsOfResource(arn);
  // A star that AWS itself has in a form may stand for nothing.
  if (forms.length === 0 || forms.some(({ region, arn: form }) => region === "" || !form.includes("${Region}")))
    return undefined;
  const message = `The ARNs of such a resource of ${arn.service} have a Region. Write it before the account, or "*" for all Regions.`;
  return { code: "MISSING_ARN_REGION", message };
}

function regionNotAllowed(arn: Arn): ArnProblem | undefined {
  const forms = formsOfResource(arn);
  if (isOpen(arn.region) || forms.length === 0 || forms.some(({ region }) => region !== "")) return undefined;
  const correct = arnText({ ...arn, region: "" });
  const message = `The ARNs of such a resource of ${arn.service} have no Region. Write ${quoted(correct)}.`;
  return { code: "ARN_REGION_NOT_ALLOWED", message, correct };
}

function unknownRegion(arn: Arn): ArnProblem | undefined {
  const { partition, region } = arn;
  const regions = regionsOf(partition);
  if (
    region.includes("${") ||
    regions.some((known) => known === region || (isOpen(region) && matches(region, known)))
  ) {
    return undefined;
  }
  const meant = isOpen(region) ? undefined : nearest(region, regions);
  const hint = meant === undefined ? "" : ` Did you mean ${quoted(meant)}?`;
  const where = partitions.includes(partition) ? `The partition ${partition}` : "AWS";
  return {
    code: "INVALID_ARN_REGION",
    message: `${where} has no Region ${quoted(region)}.${hint}`,
    correct: meant === undefined ? undefined : arnText({ ...arn, region: meant }),
  };
}
