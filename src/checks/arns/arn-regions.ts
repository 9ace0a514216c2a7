import * as l10n from "@vscode/l10n";
import { partitions, regionsOf } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { matches, nearest, quoted } from "../../policy/index.ts";
import { formsOfResource } from "./arn-forms.ts";
import { arnText, isOpen, type Arn } from "./arn.ts";
import { errorsInArns, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";
import { didYouMeanOne } from "../guess.ts";

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
  const message = l10n.t(
    'The ARNs of such a resource of {0} have a Region. Write it before the account, or "*" for all Regions.',
    arn.service,
  );
  return { code: "MISSING_ARN_REGION", message };
}

function regionNotAllowed(arn: Arn): ArnProblem | undefined {
  const forms = formsOfResource(arn);
  if (isOpen(arn.region) || forms.length === 0 || forms.some(({ region }) => region !== "")) return undefined;
  const correct = arnText({ ...arn, region: "" });
  const message = l10n.t("The ARNs of such a resource of {0} have no Region. Write {1}.", arn.service, quoted(correct));
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
  const problem = partitions.includes(partition)
    ? l10n.t("The partition {0} has no Region {1}.", partition, quoted(region))
    : l10n.t("AWS has no Region {0}.", quoted(region));
  return {
    code: "INVALID_ARN_REGION",
    message: sentences(problem, didYouMeanOne(meant)),
    correct: meant === undefined ? undefined : arnText({ ...arn, region: meant }),
  };
}
