import * as l10n from "@vscode/l10n";
import { isString, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import type { ConditionTest } from "./condition-test.ts";
import { firstOf, isPrivate, parseRange, textOfRange, type IpRange } from "./ip-ranges.ts";

/** Checks the IP ranges of a condition: bits that do not count, and private addresses, which aws:SourceIp never has. */
export function checkIpRanges(test: ConditionTest): readonly Finding[] {
  if (test.operator.parsed?.type !== "IPAddress") return [];
  const ranges = test.values.flatMap(({ value, path }) => rangeAt(value, path) ?? []);
  return [...ranges.flatMap(looseBits), ...privateAddresses(test, ranges)];
}

interface PlacedRange {
  readonly placed: PlacedValue<LocatedString>;
  readonly range: IpRange;
}

function rangeAt(value: PlacedValue["value"], path: PlacedValue["path"]): PlacedRange | undefined {
  const range = isString(value) ? parseRange(value.value) : undefined;
  return isString(value) && range !== undefined ? { placed: { value, path }, range } : undefined;
}

const operatorsPage = userGuide("reference_policies_elements_condition_operators", "Conditions_IPAddress");
const sourceIpPage = userGuide("reference_policies_condition-keys", "condition-keys-sourceip");

function looseBits({ placed, range }: PlacedRange): readonly Finding[] {
  if (firstOf(range) === range.address) return [];
  const correct = textOfRange(range);
  const message = l10n.t(
    "Of {0} only the first {1} bits count. Write {2}.",
    quoted(placed.value.value),
    range.prefix,
    quoted(correct),
  );
  return [findingAt(placed, "IMPROVE_IP_RANGE", "information", message, { correct, link: operatorsPage })];
}

function privateAddresses(test: ConditionTest, ranges: readonly PlacedRange[]): readonly Finding[] {
  const ofPrivate = ranges.filter(({ range }) => isPrivate(range));
  if (test.key.value.value.toLowerCase() !== "aws:sourceip" || ofPrivate.length === 0) return [];
  const isNegated = test.operator.parsed?.name === "NotIpAddress";
  const isAll = test.isComplete && ofPrivate.length === test.values.length;
  if (isAll) return [onlyPrivate(test, isNegated)];
  return ofPrivate.map(({ placed }) => alsoPrivate(placed, isNegated));
}

function onlyPrivate({ value }: ConditionTest, isNegated: boolean): Finding {
  const code = isNegated ? "PRIVATE_NOTIPADDRESS" : "PRIVATE_IP_ADDRESS";
  const message = isNegated
    ? l10n.t(
        "aws:SourceIp is a public address, and only private ones are given, so that this always holds. Give public addresses, or ask for aws:VpcSourceIp.",
      )
    : l10n.t(
        "aws:SourceIp is a public address, and only private ones are given, so that this never holds. Give public addresses, or ask for aws:VpcSourceIp.",
      );
  return findingAt(value, code, "error", message, { link: sourceIpPage });
}

function alsoPrivate(placed: PlacedValue<LocatedString>, isNegated: boolean): Finding {
  const code = isNegated ? "PRIVATE_NOTIPADDRESS_SUBSET" : "PRIVATE_IP_ADDRESS_SUBSET";
  const message = l10n.t(
    "aws:SourceIp is a public address, and {0} is private, so that it has no effect. Ask for aws:VpcSourceIp to mean it.",
    quoted(placed.value.value),
  );
  return findingAt(placed, code, "information", message, { link: sourceIpPage });
}
