import * as l10n from "@vscode/l10n";
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
  const message = l10n.t(
    "A condition compares with strings, numbers and booleans, and this is {0}.",
    describe(value.value),
  );
  return findingAt(value, "DATA_TYPE_MISMATCH", "error", message, { link: elementPage });
}

function emptyList({ operator, value }: ConditionTest): readonly Finding[] {
  const suggest = (code: CheckCode, message: string): Finding[] => [
    findingAt(value, code, "information", message, { link: elementPage }),
  ];
  const { parsed } = operator;
  if (parsed?.qualifier === "ForAllValues") {
    const message = l10n.t(
      'ForAllValues with no values holds only for a request without the key. Write Null with "true" to ask for that.',
    );
    return suggest("EMPTY_ARRAY_CONDITION_FORALLVALUES", message);
  }
  if (parsed?.qualifier === "ForAnyValue") {
    const message = l10n.t("ForAnyValue with no values never holds. Give the values, or remove the key.");
    return suggest("EMPTY_ARRAY_CONDITION_FORANYVALUE", message);
  }
  if (parsed?.isIfExists === true) {
    const message = l10n.t(
      'IfExists with no values holds only for a request without the key. Write Null with "true" to ask for that.',
    );
    return suggest("EMPTY_ARRAY_CONDITION_IFEXISTS", message);
  }
  return suggest("EMPTY_ARRAY_CONDITION", l10n.t("No values are given for this key. Give them, or remove the key."));
}

function mixedTypes({ values }: ConditionTest): readonly Finding[] {
  const [first, ...rest] = values;
  const wanted = first === undefined ? undefined : plainType(first);
  const [other] = rest.filter((value) => plainType(value) !== wanted);
  if (first === undefined || other === undefined) return [];
  const message = l10n.t(
    "All values of a key must have the same JSON type; {0} is none like {1}. Write all of them as strings.",
    describe(other.value),
    describe(first.value),
  );
  return [findingAt(other, "INVALID_CONDITION_DATA_TYPE", "error", message, { link: elementPage })];
}

function severalBooleans({ operator, values, value }: ConditionTest): readonly Finding[] {
  if (operator.parsed?.type !== "Bool" || operator.parsed.qualifier !== undefined || values.length < 2) return [];
  const message = l10n.t("Bool compares with one value. Give true or false, not both.");
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
  return values
    .filter((_, place) => place !== kept)
    .map((value) => {
      const text = describe(value.value);
      const message = isLess
        ? l10n.t("{0} changes nothing: of several values of {1} the greatest decides. Remove it.", text, name)
        : l10n.t("{0} changes nothing: of several values of {1} the least decides. Remove it.", text, name);
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
    const message = l10n.t(
      "{0} compares with {1} as it is; a * or ? is no wildcard there. Use {2} if you mean one.",
      name,
      quoted(text),
      like,
    );
    return [findingAt(value, "WILDCARD_WITHOUT_LIKE_OPERATOR", "warning", message, { link: operatorsPage })];
  });
}
