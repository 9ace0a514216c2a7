import * as l10n from "@vscode/l10n";
import type { RoleView, StatementView } from "../../permissions/index.ts";
import { definedEntries, firstUnknown, pathWithin, valueAt, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import { checkActionSupport, checkPairedKeys } from "./action-support.ts";
import { operatorsOf, testsOf, type ConditionTest } from "./condition-test.ts";
import { checkDuplicateKeys } from "./duplicate-keys.ts";
import { checkIpRanges } from "./ip-values.ts";
import { checkKeyName } from "./key-names.ts";
import { checkMfa } from "./mfa.ts";
import { checkMissingAction } from "./missing-action.ts";
import { checkOperator, checkQualifier } from "./operator-use.ts";
import { checkRequestedRegions } from "./requested-regions.ts";
import { checkTagSupport } from "./tag-support.ts";
import { checkValueList } from "./value-lists.ts";
import { checkKeyType, checkValueTypes } from "./value-types.ts";

/** Checks what the conditions of statements ask. */
export function checkConditions({ policies }: RoleView): readonly Finding[] {
  return policies.flatMap(({ statements }) => statements).flatMap(checkCondition);
}

const testChecks: readonly ((test: ConditionTest) => readonly Finding[])[] = [
  checkKeyName,
  checkQualifier,
  checkKeyType,
  checkActionSupport,
  checkMissingAction,
  checkTagSupport,
  checkMfa,
  checkValueList,
  checkValueTypes,
  checkIpRanges,
  checkRequestedRegions,
];

function checkCondition(statement: StatementView): readonly Finding[] {
  const written = valueAt(statement.value.value, "Condition");
  if (written === undefined) return [];
  const condition = { value: written, path: pathWithin(statement.value.path, "Condition") };
  const operators = operatorsOf(statement);
  const testsByOperator = operators.map(testsOf);
  const tests = testsByOperator.flat();
  return [
    ...[condition, ...operators.map(({ value }) => value)].flatMap(emptyObject),
    ...operators.flatMap(checkOperator),
    ...testsByOperator.flatMap(checkDuplicateKeys),
    ...tests.flatMap((test) => testChecks.flatMap((check) => check(test))),
    ...(firstUnknown(written) === undefined ? checkPairedKeys(tests) : []),
  ];
}

function emptyObject(placed: PlacedValue): readonly Finding[] {
  const { value } = placed;
  if (value.kind !== "object" || definedEntries(value).length > 0) return [];
  const message = l10n.t("This asks for nothing, so that it has no effect. Say what is asked for, or remove it.");
  return [
    findingAt(placed, "EMPTY_OBJECT_CONDITION", "information", message, {
      link: userGuide("reference_policies_elements_condition"),
    }),
  ];
}
