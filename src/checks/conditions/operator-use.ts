import * as l10n from "@vscode/l10n";
import { distance } from "fastest-levenshtein";
import { sentences } from "../../language/index.ts";
import type { StatementView } from "../../permissions/index.ts";
import { definedEntries, describe, isUnknown, quoted, valueAt } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { dataOf, didYouMean, guessOf, type Guess } from "../guess.ts";
import { userGuide } from "../user-guide.ts";
import type { ConditionTest, OperatorUse } from "./condition-test.ts";
import { operatorNames, partsOf, qualifiers, type Operator } from "./operators.ts";

/** Checks that an operator of a condition exists, and that what stands at it are keys. */
export function checkOperator(use: OperatorUse): readonly Finding[] {
  const { parsed, value } = use;
  const found = parsed === undefined ? [invalidOperator(use)] : nullOperator(use, parsed);
  return value.value.kind === "object" || isUnknown(value.value) ? found : [...found, noKeys(use)];
}

/** Checks that an operator suits a key that has several values in a request, or one. */
export function checkQualifier({ operator, key, known }: ConditionTest): readonly Finding[] {
  const { parsed } = operator;
  const type = known?.type ?? "";
  if (parsed === undefined || parsed.type === "Null" || type === "") return [];
  const isMultivalued = type.startsWith("ArrayOf");
  if (isMultivalued && parsed.qualifier === undefined) return [missingQualifier(key)];
  return !isMultivalued && parsed.qualifier === "ForAllValues" ? [forAllOfOne(operator, key)] : [];
}

const operatorsPage = userGuide("reference_policies_elements_condition_operators");
const setsPage = userGuide("reference_policies_condition-single-vs-multi-valued-context-keys");

function invalidOperator({ statement, written }: OperatorUse): Finding {
  const text = written.value.value;
  const guess = guessOperator(text);
  const message = sentences(l10n.t("IAM has no condition operator {0}.", quoted(text)), didYouMean(guess));
  const { correct, ...data } = { ...dataOf(guess), link: operatorsPage };
  return findingAt(written, "INVALID_CONDITION_OPERATOR", "error", message, {
    ...data,
    ...renaming(statement, correct),
  });
}

function guessOperator(text: string): Guess {
  const { qualifier, rest } = partsOf(text);
  const fronts = qualifier === undefined ? [{ text: "", far: 0 }] : nearest(qualifier, qualifiers);
  return guessOf(
    fronts.flatMap((front) =>
      nearest(rest, spellings).map((one) => ({
        text: front.text === "" ? one.text : `${front.text}:${one.text}`,
        far: front.far + one.far,
      })),
    ),
  );
}

const spellings = operatorNames.flatMap((name) => (name === "Null" ? [name] : [name, `${name}IfExists`]));

function nearest(name: string, candidates: readonly string[]): readonly { text: string; far: number }[] {
  return candidates
    .map((text) => ({ text, far: distance(name.toLowerCase(), text.toLowerCase()) }))
    .filter(({ text, far }) => far <= Math.max(1, text.length / 3));
}

function nullOperator(
  { statement, written }: OperatorUse,
  { type, qualifier, isIfExists }: Operator,
): readonly Finding[] {
  if (type !== "Null") return [];
  const data = { ...renaming(statement, "Null"), link: operatorsPage };
  if (isIfExists) {
    const message = l10n.t(
      'Null asks whether the key is there, so that IfExists has no meaning with it. Write "Null".',
    );
    return [findingAt(written, "NULL_WITH_IF_EXISTS", "error", message, data)];
  }
  if (qualifier === undefined) return [];
  const message =
    qualifier === "ForAllValues"
      ? l10n.t('Null with ForAllValues is always true. Write "Null" to ask whether the key is there.')
      : l10n.t('Null with ForAnyValue is always false. Write "Null" to ask whether the key is there.');
  return [findingAt(written, "NULL_WITH_QUALIFIER", "information", message, data)];
}

function noKeys({ written, value }: OperatorUse): Finding {
  const message = l10n.t(
    "{0} takes an object of condition keys with their values, and this is {1}.",
    quoted(written.value.value),
    describe(value.value),
  );
  return findingAt(value, "DATA_TYPE_MISMATCH", "error", message, {
    link: userGuide("reference_policies_elements_condition"),
  });
}

function missingQualifier(key: ConditionTest["key"]): Finding {
  const message = l10n.t(
    "A request can have several values of {0}. Write ForAnyValue: or ForAllValues: before the operator.",
    quoted(key.value.value),
  );
  return findingAt(key, "MISSING_QUALIFIER", "error", message, { link: setsPage });
}

function forAllOfOne({ statement, written, value }: OperatorUse, key: ConditionTest["key"]): Finding {
  const text = written.value.value;
  const single = text.slice("ForAllValues:".length);
  const message = l10n.t(
    "{0} has one value, and ForAllValues: also holds for a request without it. Write {1}.",
    quoted(key.value.value),
    quoted(single),
  );
  // With other keys beside it, the operator cannot be changed for this one alone.
  const isAlone = value.value.kind === "object" && definedEntries(value.value).length === 1;
  const data = { ...(isAlone ? renaming(statement, single) : {}), link: setsPage };
  return findingAt(isAlone ? written : key, "FORALLVALUES_WITH_SINGLE_VALUED_KEY", "warning", message, data);
}

/** The right name of an operator, unless the condition has that one already: a second one would replace the first. */
export function renaming({ condition }: StatementView, correct: string | undefined): { readonly correct?: string } {
  if (correct === undefined || condition?.value.kind !== "object") return {};
  return valueAt(condition.value, correct) === undefined ? { correct } : {};
}
