import * as l10n from "@vscode/l10n";
import { regionsOf } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import { isString, nearest, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { didYouMeanOne } from "../guess.ts";
import { userGuide } from "../user-guide.ts";
import type { ConditionTest } from "./condition-test.ts";

/** Checks that the Regions exist that a condition compares with the Region of the request. */
export function checkRequestedRegions({ operator, key, values }: ConditionTest): readonly Finding[] {
  if (key.value.value.toLowerCase() !== "aws:requestedregion" || operator.parsed?.type !== "String") return [];
  return values.flatMap(({ value, path }) => (isString(value) ? (unknownRegion({ value, path }) ?? []) : []));
}

const regions = regionsOf("");
const link = userGuide("reference_policies_condition-keys", "condition-keys-requestedregion");

function unknownRegion(placed: PlacedValue<LocatedString>): Finding | undefined {
  const region = placed.value.value;
  if (/[*?$]/.test(region) || regions.includes(region.toLowerCase())) return undefined;
  const correct = nearest(region, regions);
  const message = sentences(l10n.t("AWS has no Region {0}.", quoted(region)), didYouMeanOne(correct));
  const data = correct === undefined ? { link } : { correct, link };
  return findingAt(placed, "INVALID_REGION", "error", message, data);
}
