import * as l10n from "@vscode/l10n";
import { sentences } from "../../language/index.ts";
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
  const message = sentences(
    l10n.t('{0} is no Effect; there are "Allow" and "Deny", in this case.', quoted(effect.value.value)),
    correct === undefined ? l10n.t('Write "Allow" or "Deny".') : l10n.t("Write {0}.", quoted(correct)),
  );
  return findingAt(effect, "INVALID_EFFECT", "error", message, {
    ...(correct === undefined ? {} : { correct }),
    link: userGuide("reference_policies_elements_effect"),
  });
}
