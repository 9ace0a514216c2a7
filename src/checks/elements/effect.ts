import { partAt, type RoleView, type StatementView } from "../../permissions/index.ts";
import { isString, nearest, quoted } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { statementsOf } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that the effect of each statement is one that IAM knows, in its case. */
export function checkEffect(role: RoleView): readonly Finding[] {
  return statementsOf(role).flatMap((statement) => wrongEffect(statement) ?? []);
}

const effects = ["Allow", "Deny"];

function wrongEffect({ value }: StatementView): Finding | undefined {
  const effect = partAt(value, "Effect");
  if (effect === undefined || !isString(effect.value) || effects.includes(effect.value.value)) return undefined;
  const correct = nearest(effect.value.value.trim(), effects);
  const hint = correct === undefined ? 'Write "Allow" or "Deny".' : `Write ${quoted(correct)}.`;
  const message = `${quoted(effect.value.value)} is no Effect; there are "Allow" and "Deny", in this case. ${hint}`;
  return findingAt(effect, "INVALID_EFFECT", "error", message, {
    ...(correct === undefined ? {} : { correct }),
    link: userGuide("reference_policies_elements_effect"),
  });
}
