import * as l10n from "@vscode/l10n";
import { quoted } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import type { ConditionTest } from "./condition-test.ts";

/** Checks that no two keys of an operator differ in case only. */
export function checkDuplicateKeys(tests: readonly ConditionTest[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return tests.flatMap(({ key }) => {
    const written = key.value.value;
    const first = seen.get(written.toLowerCase());
    if (first === undefined) seen.set(written.toLowerCase(), written);
    if (first === undefined) return [];
    const message = l10n.t(
      "{0} is the same key as {1}, whose case is another. Put the values of both in a list of one.",
      quoted(written),
      quoted(first),
    );
    const link = userGuide("reference_policies_elements_condition");
    return [findingAt(key, "DUPLICATE_KEYS_WITH_DIFFERENT_CASE", "error", message, { link })];
  });
}
