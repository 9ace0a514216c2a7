import { describe, isUnknown, quoted, type PlacedValue } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import type { ConditionTest } from "./condition-test.ts";

/** Checks the values that a condition gives for a key, as a list: their JSON types, how many they are, which matter. */
export function checkValueList(test: ConditionTest): readonly Finding[] {
  const odd = test.values.filter((value) => plainType(value) === undefined);
  if (odd.length > 0) return odd.map(noValue);
  if (test.values.length === 0) return test.isComplete && !isUnknown(test.value.value) ? emptyList(test) : [];
  return [...mixedTypes(test), ...severalBooleans(test), ...redundantNumbers(test), ...idleWildcards(test)];
}

const elementPage = userGuide("reference_policies_elements_condition");
const operatorsPage = userGuide("reference_policies_elements_condition_operators");

function plainType({ value }: PlacedValue): string | undefined {
  if (value.kind !== "scalar" || value.value == null) return undefined;
  return typeof value.value === "number" && Number.isNaN(value.value) ? undefined : typeof value.value;
}

function noValue(value: PlacedValue): Finding {
  const message = `A condition compares with strings, numbers and booleans, and this is ${describe(value.value)}.`;
  return findingAt(value, "DATA_TYPE_MISMATCH", "error", message, { link: elementPage });
}

function emptyList({ operator, value }: ConditionTest): readonly Finding[] {
  const suggest = (code: CheckCode, message: string): Finding[] => [
    findingAt(value, code, "information", message, { link: elementPage }),
  ];
  const { parsed } = operator;
  const orNull = 'Write Null with "true" to ask for that.';
  if (parsed?.qualifier === "ForAllValues") {
    const message = `ForAllValues with no values holds only for a request without the key. ${orNull}`;
    return suggest("EMPTY_ARRAY_CONDITION_FORALLVALUES", message);
  }
  if (parsed?.qualifier === "ForAnyValue") {
    const message = "ForAnyValue with no values never holds. Give the values, or remove the key.";
    return suggest("EMPTY_ARRAY_CONDITION_FORANYVALUE", message);
  }
  if (parsed?.isIfExists === true) {
    const message = `IfExists with no values holds only for a request without the key. ${orNull}`;
    return suggest("EMPTY_ARRAY_CONDITION_IFEXISTS", message);
  }
  return suggest("EMPTY_ARRAY_CONDITION", "No values are given for this key. Give them, or remove the key.");
}

function mixedTypes({ values }: ConditionTest): readonly Finding[] {
  const [first, ...rest] = values;
  const wanted = first === undefined ? undefined : plainType(first);
  const [other] = rest.filter((value) => plainType(value) !== wanted);
  if (first === undefined || other === undefined) return [];
  const message = `All values of a key must have the same JSON type; ${describe(other.value)} is none like ${describe(first.value)}. Write all of them as strings.`;
  return [findingAt(other, "INVALID_CONDITION_DATA_TYPE", "error", message, { link: elementPage })];
}

function severalBooleans({ operator, values, value }: ConditionTest): readonly Finding[] {
  if (operator.parsed?.type !== "Bool" || operator.parsed.qualifier !== undefined || values.length < 2) return [];
  const message = "Bool compares with one value. Give true or false, not both.";
  return [findingAt(value, "INVALID_CONDITION_MULTIPLE_BOOLEAN", "error", message, { link: operatorsPage })];
}

/** Of several numbers that a key may be less than, only the greatest matters; values are alternatives. */
function redundantNumbers({ operator, values, isComplete }: ConditionTest): readonly Finding[] {
  const { name = "", qualifier } = operator.parsed ?? {};
  const isLess = name.startsWith("NumericLess");
  if ((!isLess && !name.startsWith("NumericGreater")) || values.length < 2 || !isComplete) return [];
  const numbers = values.map(({ value }) => (value.kind === "scalar" ? Number(value.value) : Number.NaN));
  if (qualifier !== undefined || numbers.some(Number.isNaN)) return [];
  const kept = numbers.indexOf(isLess ? Math.max(...numbers) : Math.min(...numbers));
  const deciding = isLess ? "greatest" : "least";
  return values
    .filter((_, place) => place !== kept)
    .map((value) => {
      const message = `${describe(value.value)} changes nothing: of several values of ${name} the ${deciding} decides. Remove it.`;
      return findingAt(value, "REDUNDANT_CONDITION_VALUE_NUM", "information", message, { link: operatorsPage });
    });
}

function idleWildcards({ operator, values }: ConditionTest): readonly Finding[] {
  const { name = "", type } = operator.parsed ?? {};
  if (type !== "String" || name.endsWith("Like")) return [];
  return values.flatMap((value) => {
    const text = value.value.kind === "scalar" ? String(value.value.value) : "";
    if (!/[*?]/.test(text.replace(/\$\{[^}]*\}?/g, ""))) return [];
    const like = name.includes("Not") ? "StringNotLike" : "StringLike";
    const message = `${name} compares with ${quoted(text)} as it is; a * or ? is no wildcard there. Use ${like} if you mean one.`;
    return [findingAt(value, "WILDCARD_WITHOUT_LIKE_OPERATOR", "warning", message, { link: operatorsPage })];
  });
}
