import * as l10n from "@vscode/l10n";
import { definedEntries, quoted, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";
import type { ConditionTest } from "./condition-test.ts";
import { renaming } from "./operator-use.ts";

/** Checks that a condition that seems to ask for multi-factor authentication (MFA) does so: requests may lack the key. */
export function checkMfa(test: ConditionTest): readonly Finding[] {
  const { operator, key, values, statement } = test;
  const { name, isIfExists } = operator.parsed ?? {};
  const isAbout = key.value.value.toLowerCase() === "aws:multifactorauthpresent" && isIfExists === false;
  const wrong = isAbout ? values.find(isFalse) : undefined;
  if (wrong === undefined) return [];
  if (name === "Null") return [nullOfMfa(key)];
  if (name !== "Bool") return [];
  return [statement.effect === "Deny" ? denial(test) : allowance(wrong)];
}

const link = userGuide("reference_policies_condition-keys", "condition-keys-multifactorauthpresent");

function isFalse({ value }: PlacedValue): boolean {
  return value.kind === "scalar" && String(value.value).toLowerCase() === "false";
}

function denial({ operator, key }: ConditionTest): Finding {
  const { value, written, statement } = operator;
  const message = l10n.t(
    "Requests with long-term credentials have no {0}, so that this denies them nothing. Write {1}.",
    quoted(key.value.value),
    "BoolIfExists",
  );
  // With other keys beside it, the operator cannot be changed for this one alone.
  const isAlone = value.value.kind === "object" && definedEntries(value.value).length === 1;
  const data = { ...(isAlone ? renaming(statement, "BoolIfExists") : {}), link };
  return findingAt(isAlone ? written : key, "BAD_PATTERN_FOR_MFA", "warning", message, data);
}

function allowance(wrong: PlacedValue): Finding {
  const message = l10n.t(
    "This holds for requests without MFA, and asks nobody for it. Write {0} to ask for MFA.",
    '"true"',
  );
  return findingAt(wrong, "BAD_PATTERN_FOR_MFA", "warning", message, { suggestions: ["true"], link });
}

function nullOfMfa(key: ConditionTest["key"]): Finding {
  const message = l10n.t(
    "All requests with temporary credentials have {0}, with MFA or without, so that this asks for no MFA. Ask for its value with {1}.",
    quoted(key.value.value),
    "Bool",
  );
  return findingAt(key, "BAD_PATTERN_FOR_MFA", "warning", message, { link });
}
