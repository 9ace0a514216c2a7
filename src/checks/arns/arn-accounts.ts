import * as l10n from "@vscode/l10n";
import { arnFormsOf } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import type { RoleView } from "../../permissions/index.ts";
import { quoted } from "../../policy/index.ts";
import { formsOfResource } from "./arn-forms.ts";
import { arnText, isOpen, type Arn } from "./arn.ts";
import { errorsInArns, type ArnProblem } from "./arns.ts";
import type { Finding } from "../finding.ts";

/** Checks that ARNs have an account only where their resource has one, and one that can exist. */
export function checkArnAccounts(role: RoleView): readonly Finding[] {
  return errorsInArns(role, (arn) => accountNotAllowed(arn) ?? invalidAccount(arn));
}

function accountNotAllowed(arn: Arn): ArnProblem | undefined {
  const forms = formsOfResource(arn);
  const isOpenOrEmpty = arn.account === "" || isOpen(arn.account);
  if (isOpenOrEmpty || forms.length === 0 || forms.some(({ account }) => account !== "")) return undefined;
  const correct = arnText({ ...arn, account: "" });
  const message = l10n.t(
    "The ARNs of such a resource of {0} have no account. Write {1}.",
    arn.service,
    quoted(correct),
  );
  return { code: "ARN_ACCOUNT_NOT_ALLOWED", message, correct };
}

function invalidAccount(arn: Arn): ArnProblem | undefined {
  const { account, service } = arn;
  const isWord = account === "aws" || arnFormsOf(service).some((form) => form.account === account);
  if (account === "" || isWord || isOpen(account) || /^\d{12}$/.test(account)) return undefined;
  const digits = account.replace(/[ -]/g, "");
  const correct = /^\d{12}$/.test(digits) ? arnText({ ...arn, account: digits }) : undefined;
  const message = sentences(
    l10n.t("{0} is no account, which has 12 digits.", quoted(account)),
    correct === undefined ? l10n.t('Write those, or "*" for all accounts.') : l10n.t("Write {0}.", quoted(digits)),
  );
  return { code: "INVALID_ARN_ACCOUNT", message, correct };
}
