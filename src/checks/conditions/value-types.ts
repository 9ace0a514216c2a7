import * as l10n from "@vscode/l10n";
import { isString, quoted, type PlacedValue } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import type { KnownKey } from "./condition-keys.ts";
import type { ConditionTest } from "./condition-test.ts";
import { isCalendarDate, isEpochTime } from "./dates.ts";
import { parseRange } from "./ip-ranges.ts";
import type { Operator, OperatorType } from "./operators.ts";

/** Checks that the values of a condition are what its operator compares. */
export function checkValueTypes({ operator, values, key }: ConditionTest): readonly Finding[] {
  const { parsed } = operator;
  if (parsed === undefined) return [];
  return values.flatMap((value) => {
    const text = textOf(value);
    // A variable is another check's business.
    return text === undefined || text.includes("${") ? [] : wrongValue(value, text, parsed, key.value.value);
  });
}

/** Checks that an operator compares what a key holds. */
export function checkKeyType({ operator, key, known }: ConditionTest): readonly Finding[] {
  const { parsed, written } = operator;
  if (known === undefined || parsed === undefined || isComparable(parsed.type, known)) return [];
  const message = mismatchOf(typeOf(known), quoted(key.value.value), quoted(written.value.value));
  return [findingAt(key, "TYPE_MISMATCH", "warning", message, { link: operatorsPage })];
}

const operatorsPage = userGuide("reference_policies_elements_condition_operators");

function typeOf({ type }: KnownKey): string {
  return type.replace(/^ArrayOf/, "");
}

/**
 * Whether an operator works with a key. The text operators work with ARNs, which are texts; the ARN operators work with what
 * is documented as text, since that often is an ARN; and aws:EpochTime is a number too.
 */
function isComparable(operator: OperatorType, key: KnownKey): boolean {
  const type = typeOf(key);
  if (type === "" || operator === "Null" || operator === type) return true;
  if (operator === "String") return type === "ARN";
  if (operator === "ARN") return type === "String";
  return operator === "Numeric" && key.name === "aws:EpochTime";
}

/** That a key of a type is compared by an operator for another one. */
function mismatchOf(type: string, key: string, operator: string): string {
  switch (type) {
    case "ARN":
      return l10n.t("{0} holds an ARN. Use ArnLike instead of {1}.", key, operator);
    case "Binary":
      return l10n.t("{0} holds bytes. Use BinaryEquals instead of {1}.", key, operator);
    case "Bool":
      return l10n.t("{0} holds true or false. Use Bool instead of {1}.", key, operator);
    case "Date":
      return l10n.t("{0} holds a time. Use a Date operator instead of {1}.", key, operator);
    case "IPAddress":
      return l10n.t("{0} holds an IP address. Use IpAddress or NotIpAddress instead of {1}.", key, operator);
    case "Numeric":
      return l10n.t("{0} holds a number. Use a Numeric operator instead of {1}.", key, operator);
    default:
      return l10n.t("{0} holds text. Use a String operator instead of {1}.", key, operator);
  }
}

function textOf({ value }: PlacedValue): string | undefined {
  if (isString(value)) return value.value;
  const isPlain = value.kind === "scalar" && (typeof value.value === "number" || typeof value.value === "boolean");
  return isPlain ? String(value.value) : undefined;
}

function wrongValue(value: PlacedValue, text: string, { type, name }: Operator, key: string): readonly Finding[] {
  const wrong = (code: CheckCode, message: string): Finding =>
    findingAt(value, code, "warning", message, { link: operatorsPage });
  switch (type) {
    case "Bool":
    case "Null":
      return /^(true|false)$/i.test(text)
        ? []
        : [wrong("TYPE_MISMATCH_BOOLEAN", l10n.t('{0} takes "true" or "false", and this is {1}.', name, quoted(text)))];
    case "Numeric":
      return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())
        ? []
        : [wrong("TYPE_MISMATCH_NUMBER", l10n.t("{0} takes a number, and this is {1}.", name, quoted(text)))];
    case "Date":
      return wrongDate(text, name, key, wrong);
    case "IPAddress":
      return parseRange(text) !== undefined ? [] : [wrongRange(value, text, name)];
    case "Binary":
      return /^([a-z\d+/]{4})*([a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(text)
        ? []
        : [wrong("TYPE_MISMATCH_STRING", l10n.t("{0} takes bytes in base 64, and this is {1}.", name, quoted(text)))];
    case "String":
    case "ARN":
      return [];
  }
}

function wrongDate(
  text: string,
  name: string,
  key: string,
  wrong: (code: CheckCode, message: string) => Finding,
): readonly Finding[] {
  if (isEpochTime(text)) {
    if (key.toLowerCase() === "aws:epochtime") return [];
    const message = l10n.t(
      "AWS advises against seconds since 1970 ({0}). Write the date as YYYY-MM-DD, or with a time as YYYY-MM-DDThh:mm:ssZ.",
      quoted(text),
    );
    return [wrong("INVALID_DATE_VALUE", message)];
  }
  if (isCalendarDate(text)) return [];
  const message = l10n.t(
    "{0} takes a date as YYYY-MM-DD, or with a time as YYYY-MM-DDThh:mm:ssZ, and this is {1}.",
    name,
    quoted(text),
  );
  return [wrong("TYPE_MISMATCH_DATE", message)];
}

/** This one is an error in Access Analyzer. */
function wrongRange(value: PlacedValue, text: string, name: string): Finding {
  const message = l10n.t(
    '{0} takes an IP address or a range like "203.0.113.0/24" or "2001:db8::/32", and this is {1}.',
    name,
    quoted(text),
  );
  return findingAt(value, "TYPE_MISMATCH_IP_RANGE", "warning", message, { link: operatorsPage });
}
