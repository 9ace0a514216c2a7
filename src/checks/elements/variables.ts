import * as l10n from "@vscode/l10n";
import type { PolicyView, RoleView, StatementView } from "../../permissions/index.ts";
import { isString, pathWithin, quoted, valueAt, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { testsOfStatement, type ConditionTest } from "../conditions/condition-test.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";

/** Checks the variables in policies, `${aws:username}`: their form, and whether they can stand where they do. */
export function checkVariables({ policies }: RoleView): readonly Finding[] {
  return policies.flatMap((policy) => {
    const isVariable = hasVariables(policy);
    return policy.statements.flatMap((statement) => checkStatement(statement, isVariable));
  });
}

type Text = PlacedValue<LocatedString>;

const variablesPage = userGuide("reference_policies_variables");

/** Whether a policy has variables, by its version; undefined when that cannot be known. */
function hasVariables({ document }: PolicyView): boolean | undefined {
  const version = document?.value.kind === "object" ? valueAt(document.value, "Version") : undefined;
  if (version === undefined) return document?.value.kind === "object" ? false : undefined;
  return isString(version) ? version.value !== "2008-10-17" : undefined;
}

function checkStatement(statement: StatementView, hasThem: boolean | undefined): readonly Finding[] {
  const tests = testsOfStatement(statement);
  const values = tests.flatMap((test) => test.values).flatMap(textAt);
  const allowed = [...statement.resources.filter(hasVariable), ...values.filter(hasVariable)];
  const others = [...statement.actions.filter(hasVariable), ...elementsOf(statement).filter(hasVariable)];
  return [
    ...others.map(unsupportedElement),
    ...(hasThem === false
      ? allowed.map(unsupportedVersion)
      : [...allowed.flatMap(malformed), ...tests.flatMap(unsuited)]),
  ];
}

function textAt({ value, path }: PlacedValue): readonly Text[] {
  return isString(value) ? [{ value, path }] : [];
}

/** The texts of the elements that take one and no variables. */
function elementsOf({ value: { value, path } }: StatementView): readonly Text[] {
  return ["Sid", "Effect"].flatMap((element) => {
    const part = valueAt(value, element);
    return part === undefined ? [] : textAt({ value: part, path: pathWithin(path, element) });
  });
}

function hasVariable({ value }: Text): boolean {
  return value.value.includes("${");
}

function unsupportedElement(text: Text): Finding {
  const message = l10n.t(
    "IAM puts values in place of variables in Resource and Condition only, and not in {0}.",
    quoted(text.value.value),
  );
  return findingAt(text, "VARIABLE_UNSUPPORTED_IN_ELEMENT", "error", message, { link: variablesPage });
}

function unsupportedVersion(text: Text): Finding {
  const message = l10n.t(
    'Without the Version "2012-10-17" a policy has no variables: {0} is taken as it stands.',
    quoted(text.value.value),
  );
  return findingAt(text, "VARIABLE_UNSUPPORTED_IN_VERSION", "error", message, {
    link: userGuide("reference_policies_elements_version"),
  });
}

function malformed(text: Text): readonly Finding[] {
  const wrong = variablesIn(text.value.value)
    .map(faultOf)
    .find((fault) => fault !== undefined);
  return wrong === undefined ? [] : [findingAt(text, wrong.code, "error", wrong.message, { link: variablesPage })];
}

/** What stands from each `${` on, up to its brace, or to the end when there is none. */
function variablesIn(text: string): readonly string[] {
  return text.match(/\$\{[^}]*\}?/g) ?? [];
}

interface Fault {
  readonly code: CheckCode;
  readonly message: string;
}

function faultOf(variable: string): Fault | undefined {
  if (!variable.endsWith("}")) {
    const message = l10n.t("The variable {0} has no closing brace. Write {1} after its name.", quoted(variable), "}");
    return { code: "MISSING_BRACE_IN_VARIABLE", message };
  }
  const [name = "", ...rest] = variable.slice(2, -1).split(",");
  if (name.trim() === "") {
    const message = l10n.t(
      "The variable {0} is empty. Write the condition key whose value is meant, or remove it.",
      quoted(variable),
    );
    return { code: "EMPTY_VARIABLE", message };
  }
  // The key of a tag can have spaces.
  if (/\s/.test(name.replace(/tag\/.*$/is, ""))) {
    const message = l10n.t("The name of the variable {0} has a space. Remove it.", quoted(variable));
    return { code: "UNSUPPORTED_SPACE_IN_VARIABLE", message };
  }
  return rest.length === 0 || isQuoted(rest.join(",")) ? undefined : withoutQuotes(variable);
}

function isQuoted(value: string): boolean {
  return /^\s*'[^']*'\s*$/.test(value);
}

function withoutQuotes(variable: string): Fault {
  const message = l10n.t(
    "The default value in {0} must stand in single quotes, as in {1}.",
    quoted(variable),
    quoted("${aws:username, 'nobody'}"),
  );
  return { code: "MISSING_QUOTE_IN_VARIABLE", message };
}

/** Variables with an operator that takes none. IAM's pages contradict each other about Bool, so nothing is said of it. */
function unsuited({ operator, values }: ConditionTest): readonly Finding[] {
  const { name = "", type } = operator.parsed ?? {};
  if (type === undefined || type === "String" || type === "ARN" || type === "Bool") return [];
  return values
    .flatMap(textAt)
    .filter(hasVariable)
    .map((text) => {
      const message = l10n.t(
        "{0} takes no variables, and this is {1}. Only the String and Arn operators do.",
        name,
        quoted(text.value.value),
      );
      return findingAt(text, "INVALID_VARIABLE_FOR_OPERATOR", "error", message, { link: variablesPage });
    });
}
