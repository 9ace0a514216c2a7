import assert from "node:assert/strict";
import { buildRole } from "../../src/policy/index.ts";

export const withoutIam =
  "Without iam, roles cannot be created, changed or passed; an unchanged bootstrap is skipped, so it may fail only at a later change.";
export const withoutLogs = "Without logs, the build's own log cannot be written, and the remote run cannot be tailed.";
export const withoutSsm =
  "Without AmazonSSMReadOnlyAccess, `SSM:/…` variables cannot be resolved, which the generated CI config uses for its API token.";
export const withoutLambda =
  "Without AWSLambda_ReadOnlyAccess, something may stop working; Jets does not document what needs it.";
export const nothingLost =
  "This overrides Jets' default policy, and nothing of what Jets grants today is lost. What Jets adds to its defaults later will be missing.";
export const usePolicy = "To keep the defaults and add to them, set policy instead.";
export const useManagedPolicy = "To keep the defaults and add to them, set managed_policy instead.";

/** Checks the problems of overrides, and no others: `warning default_policy: This overrides …`. */
export function checkOverrides(config: object, expected: readonly string[]): void {
  const problems = buildRole(config).problems.filter(({ code }) => code.endsWith("-overridden"));
  assert.deepEqual(
    problems.map(({ severity, path, message }) => `${severity} ${path.join(".")}: ${message}`),
    expected,
  );
}

/** Checks which defaults an override loses; it is a warning if it loses any. */
export function checkLost(config: object, expected: readonly string[]): void {
  const overridden = buildRole(config).problems.filter(({ code }) => code.endsWith("-overridden"));
  assert.deepEqual(
    overridden.map(({ severity, data }) => [severity, data?.lost?.map(({ name }) => name)]),
    [[expected.length > 0 ? "warning" : "information", expected]],
  );
}
