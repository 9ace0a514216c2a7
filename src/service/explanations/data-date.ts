import * as l10n from "@vscode/l10n";
import { managedPoliciesDate, servicesDate } from "../../catalog/index.ts";

/** How old what the catalog says of services and actions is, in a line of Markdown. */
export function servicesAsOf(): string {
  return `_${l10n.t("AWS’s services as of {0}", servicesDate)}_`;
}

/** How old what the catalog says of managed policies is, in a line of Markdown. */
export function managedPoliciesAsOf(): string {
  return `_${l10n.t("AWS’s managed policies as of {0}", managedPoliciesDate)}_`;
}
