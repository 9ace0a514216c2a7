import * as l10n from "@vscode/l10n";
import { actionDetails, type Action } from "../../catalog/index.ts";
import { listText, sentences } from "../../language/index.ts";
import type { Located, Severity } from "../../policy/index.ts";
import { isMore, type JudgedRole } from "./baseline.ts";
import type { CheckCode } from "../check-codes.ts";
import riskyActions from "../data/risky-actions.json";
import { findingAt, type Finding } from "../finding.ts";
import { actionsNamed, fullNameOf } from "./full-names.ts";
import { grantingString, type GrantingString } from "./granting-string.ts";
import { userGuide } from "../user-guide.ts";

/**
 * Finds what a role may do on all resources and always, and Jets' part of it may not: change permissions, get credentials,
 * read data. What is limited to resources or conditions was thought about, and is not told. There is one finding of a kind
 * at a string, with all of its actions.
 */
export function checkExposure(role: JudgedRole): readonly Finding[] {
  const allowed = [...role.permissions.actions].flatMap(([action, { access }]) => (access === "allowed" ? action : []));
  return exposures().flatMap((exposure) => {
    const added = allowed.filter((action) => exposure.includes(action) && isMore("allowed", role.baselineOf(action)));
    return findingsOf(exposure, added, role);
  });
}

/** A kind of risk that single actions bring. */
interface Exposure {
  readonly code: CheckCode;
  readonly includes: (action: Action) => boolean;
  /** What the role can do by a string that is one of the actions. */
  readonly byAction: (string: string) => string;
  /** What it can do by a string that grants some of them. */
  readonly bySeveral: (string: string, actions: string) => string;
  readonly severityOf: (actions: readonly Action[], string: GrantingString) => Severity;
  readonly link: string;
}

function exposures(): readonly Exposure[] {
  return (known ??= [permissionsManagement, credentials(), data()]);
}

let known: readonly Exposure[] | undefined;

/** Who may change identities can change what the role itself may do; who may change resources cannot. */
const permissionsManagement: Exposure = {
  code: "PERMISSIONS_MANAGEMENT_ACTIONS",
  // AWS counts some actions there that only look.
  includes: ({ level, name }) =>
    level === "Permissions management" && !/^(Check|Describe|Get|List|Search|Validate)/.test(name),
  byAction: (string) => l10n.t("{0} lets the role change who may do what, on all resources.", string),
  bySeveral: (string, actions) =>
    l10n.t("{0} lets the role change who may do what ({1}), on all resources.", string, actions),
  severityOf: (actions) => (actions.some(({ service }) => identityServices.has(service)) ? "warning" : "information"),
  link: userGuide("access_policies_understand-policy-summary-access-level-summaries"),
};

const identityServices = new Set(["iam", "identitystore", "organizations", "sso", "sso-directory"]);

function credentials(): Exposure {
  const actions = new Set(actionsNamed(riskyActions.credentialExposure));
  return {
    code: "CREDENTIALS_EXPOSURE",
    includes: (action) => actions.has(action),
    byAction: (string) => l10n.t("{0} lets the role get credentials, on all resources.", string),
    bySeveral: (string, names) => l10n.t("{0} lets the role get credentials ({1}), on all resources.", string, names),
    // A single action that AWS knows no resources for cannot be granted any other way.
    severityOf: ([action], { isOneAction }) =>
      isOneAction && action !== undefined && isWildcardOnly(action) ? "information" : "warning",
    link: userGuide("best-practices"),
  };
}

function data(): Exposure {
  const actions = new Set(actionsNamed(riskyActions.dataExposure));
  return {
    code: "DATA_EXFILTRATION",
    includes: (action) => actions.has(action),
    byAction: (string) => l10n.t("{0} lets the role read data, on all resources.", string),
    bySeveral: (string, names) => l10n.t("{0} lets the role read data ({1}), on all resources.", string, names),
    severityOf: () => "information",
    link: userGuide("best-practices"),
  };
}

/** Whether an action works on no resource that `Resource` could name. */
export function isWildcardOnly({ service, name }: Action): boolean {
  return actionDetails(service, name)?.resources.length === 0;
}

function findingsOf(exposure: Exposure, added: readonly Action[], role: JudgedRole): readonly Finding[] {
  const byString = new Map<Located, { readonly string: GrantingString; readonly actions: Action[] }>();
  for (const action of added) {
    const string = grantingString(role, action);
    if (string === undefined) continue;
    const entry = byString.get(string.place.value) ?? { string, actions: [] };
    byString.set(string.place.value, entry);
    entry.actions.push(action);
  }
  return [...byString.values()].map(({ string, actions }) => finding(exposure, string, actions));
}

function finding(exposure: Exposure, string: GrantingString, actions: readonly Action[]): Finding {
  const { code, byAction, bySeveral, severityOf, link } = exposure;
  const power = string.isOneAction ? byAction(string.text) : bySeveral(string.text, someOf(actions));
  const message = sentences(power, adviceFor(string, actions));
  return findingAt(string.place, code, severityOf(actions, string), message, {
    actions: actions.map(fullNameOf).sort(),
    link,
  });
}

function adviceFor({ kind, isOneAction }: GrantingString, actions: readonly Action[]): string {
  if (kind === "managed-policy") {
    return l10n.t("Attach one that allows less, or grant in policy what the deploy needs.");
  }
  if (!isOneAction) return l10n.t("Name the actions that the deploy needs.");
  return actions.every(isWildcardOnly)
    ? l10n.t("It cannot be limited to some of them.")
    : l10n.t("Name in Resource those that the deploy needs.");
}

function someOf(actions: readonly Action[]): string {
  const names = actions.map(fullNameOf).sort();
  return listText(names.length > 4 ? [...names.slice(0, 3), l10n.t("{0} more actions", names.length - 3)] : names);
}
