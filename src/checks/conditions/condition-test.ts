import type { StatementView } from "../../permissions/index.ts";
import {
  definedEntries,
  flattened,
  isUnknown,
  pathWithin,
  type LocatedEntry,
  type LocatedString,
  type PlacedValue,
} from "../../policy/index.ts";
import { findConditionKey, type KnownKey } from "./condition-keys.ts";
import { parseOperator, type Operator } from "./operators.ts";

/** What a `Condition` asks of one key: `{ StringEquals: { "aws:RequestedRegion": ["eu-west-1"] } }`. */
export interface ConditionTest {
  readonly statement: StatementView;
  readonly operator: OperatorUse;
  /** The key, as a string at its place. */
  readonly key: PlacedValue<LocatedString>;
  /** What AWS tells of the key; undefined when it has none like it. */
  readonly known: KnownKey | undefined;
  /** What stands at the key. */
  readonly value: PlacedValue;
  /** The values that are known, those of a list or the one that stands alone. */
  readonly values: readonly PlacedValue[];
  /** Whether all values are known. */
  readonly isComplete: boolean;
}

/** An operator as a condition uses it. */
export interface OperatorUse {
  readonly statement: StatementView;
  /** The operator, as a string at its place. */
  readonly written: PlacedValue<LocatedString>;
  /** Undefined when IAM has none like it. */
  readonly parsed: Operator | undefined;
  /** What stands at the operator. */
  readonly value: PlacedValue;
}

/** The operators that the condition of a statement uses. */
export function operatorsOf(statement: StatementView): readonly OperatorUse[] {
  const known = operators.get(statement);
  if (known !== undefined) return known;
  const parts = statement.condition === undefined ? [] : partsOfObject(statement.condition);
  const found = parts.map(({ key, value }) => ({
    statement,
    written: key,
    parsed: parseOperator(key.value.value),
    value,
  }));
  operators.set(statement, found);
  return found;
}

/** What the condition of a statement asks, key by key. */
export function testsOfStatement(statement: StatementView): readonly ConditionTest[] {
  return operatorsOf(statement).flatMap(testsOf);
}

/** What an operator asks, key by key. */
export function testsOf(operator: OperatorUse): readonly ConditionTest[] {
  const known = tests.get(operator);
  if (known !== undefined) return known;
  const found = partsOfObject(operator.value).map((part) => testOf(operator, part));
  tests.set(operator, found);
  return found;
}

// Several checks ask for them.
const operators = new WeakMap<StatementView, readonly OperatorUse[]>();
const tests = new WeakMap<OperatorUse, readonly ConditionTest[]>();

function testOf(operator: OperatorUse, { key, value }: Part): ConditionTest {
  const items = itemsOf(value);
  const values = items.filter((item) => !isUnknown(item.value));
  const known = findConditionKey(key.value.value);
  const isComplete = values.length === items.length;
  return { statement: operator.statement, operator, key, known, value, values, isComplete };
}

/** Whether an operator never holds for a request without its key. */
export function needsKey({ parsed }: OperatorUse): boolean {
  if (parsed === undefined || parsed.isIfExists || parsed.type === "Null") return false;
  return parsed.qualifier !== "ForAllValues" && !parsed.name.includes("Not");
}

interface Part {
  readonly key: PlacedValue<LocatedString>;
  readonly value: PlacedValue;
}

function partsOfObject({ value, path }: PlacedValue): readonly Part[] {
  return value.kind === "object"
    ? definedEntries(value).map((entry) => ({
        key: { value: keyOf(entry), path: pathWithin(path, entry.key) },
        value: { value: entry.value, path: pathWithin(path, entry.key) },
      }))
    : [];
}

function keyOf({ key, keyOrigin }: LocatedEntry): LocatedString {
  return { kind: "scalar", value: key, origin: keyOrigin };
}

function itemsOf({ value, path }: PlacedValue): readonly PlacedValue[] {
  return value.kind === "list" ? flattened({ value, path }) : [{ value, path }];
}
