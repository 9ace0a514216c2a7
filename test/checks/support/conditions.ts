import assert from "node:assert/strict";
import type { PlainFinding } from "../../../src/checks/index.ts";
import { findingsOf } from "./findings.ts";

/** A `Condition`, as JSON. */
export type Condition = Readonly<Record<string, unknown>>;

/**
 * The findings of some codes in a condition, each as its severity, its code and its path from `Condition` on:
 * `error INVALID_CONDITION_OPERATOR StringEqual`.
 *
 * @param parts other parts of the statement, which allows to list buckets.
 */
export function foundIn(condition: unknown, subject: RegExp, parts: object = {}): string[] {
  return findings(condition, subject, parts).map(({ severity, code, path }) =>
    [severity, code, pathIn(path).join(" ")].join(" ").trim(),
  );
}

/** The text that is offered instead of what the only finding of a condition is at. */
export function offeredIn(condition: unknown, subject: RegExp): string | undefined {
  const [found, ...more] = findings(condition, subject, {});
  assert(found !== undefined && more.length === 0);
  return found.data?.correct;
}

/** Checks that the keys of a condition that are wrong have a correction, which leads to this condition without findings. */
export function checkRenaming(condition: Condition, subject: RegExp, expected: Condition, parts: object = {}): void {
  const found = findings(condition, subject, parts);
  assert(found.length > 0);
  const corrected = found.reduce<unknown>((value, { path, data }) => {
    assert(data?.correct !== undefined);
    return renamed(value, pathIn(path), data.correct);
  }, condition);
  assert.deepEqual(corrected, expected);
  assert.deepEqual(findings(corrected, subject, parts), []);
}

function findings(condition: unknown, subject: RegExp, parts: object): readonly PlainFinding[] {
  const statement = { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: condition, ...parts };
  return findingsOf([statement], subject);
}

function pathIn(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.slice(path.indexOf("Condition") + 1);
}

function renamed(value: unknown, [key, ...rest]: readonly (string | number)[], correct: string): unknown {
  return Object.fromEntries(
    Object.entries(value as object).map(([name, held]: [string, unknown]) => {
      if (name !== key) return [name, held];
      return rest.length === 0 ? [correct, held] : [name, renamed(held, rest, correct)];
    }),
  );
}
