import * as l10n from "@vscode/l10n";
import {
  findManagedPolicy,
  findService,
  managedPolicyPathsOfName,
  type Action,
  type ManagedPolicy,
} from "../../catalog/index.ts";
import { matchingActions } from "../../permissions/index.ts";
import { listText, numberText, sentences } from "../../language/index.ts";
import { codeBlock, codeSpan, paragraphs } from "../markdown.ts";
import { countsByService, levelCounts } from "./action-lists.ts";
import { managedPoliciesAsOf } from "./data-date.ts";

/** What a managed policy of AWS grants, by its path, with its document, as Markdown. */
export function managedPolicyText(path: string): string {
  const policy = findManagedPolicy(path);
  if (policy === undefined) return paragraphs(missingText(path), managedPoliciesAsOf());
  return paragraphs(
    versionText(policy),
    policy.isServiceLinked ? l10n.t("It belongs to a service-linked role and cannot be attached to another role.") : "",
    grantsText(policy),
    codeBlock("json", JSON.stringify(policy.document, undefined, 2)),
    managedPoliciesAsOf(),
  );
}

/** What a managed policy grants, in a line: `12 actions of Amazon S3 (4 List, 8 Read)`. */
export function grantsSummary(policy: ManagedPolicy): string {
  const { actions } = grantedActions(policy);
  const services = [...new Set([...actions].map(({ service }) => service))];
  const [only] = services;
  const [count, levels] = [numberText(actions.size), levelCounts(actions)];
  if (services.length !== 1 || only === undefined) {
    return l10n.t("{0} actions of {1} services ({2})", count, services.length, levels);
  }
  const name = findService(only)?.name ?? only;
  return actions.size === 1
    ? l10n.t("1 action of {0} ({1})", name, levels)
    : l10n.t("{0} actions of {1} ({2})", count, name, levels);
}

function versionText({ name, version, updated, arn }: ManagedPolicy): string {
  return l10n.t("**{0}** {1}, last changed on {2}: {3}", codeSpan(name), version, updated, codeSpan(arn));
}

function missingText(path: string): string {
  const known = managedPolicyPathsOfName(path.slice(path.lastIndexOf("/") + 1));
  const hint = known.length === 0 ? [] : [l10n.t("It has {0}.", listText(known.map((one) => codeSpan(one))))];
  return sentences(l10n.t("AWS has no managed policy {0}.", codeSpan(path)), ...hint);
}

function grantsText(policy: ManagedPolicy): string {
  const { actions, isConditional, denies } = grantedActions(policy);
  const notes = [
    isConditional ? l10n.t("Some of it holds under conditions only.") : "",
    denies ? l10n.t("Other statements deny, which takes away from this.") : "",
  ];
  const title =
    actions.size === 1 ? l10n.t("Allows 1 action:") : l10n.t("Allows {0} actions:", numberText(actions.size));
  return paragraphs(title, countsByService(actions), sentences(...notes));
}

interface GrantedActions {
  /** What its statements allow, on whichever resources and under whichever conditions. */
  readonly actions: ReadonlySet<Action>;
  readonly isConditional: boolean;
  readonly denies: boolean;
}

interface DocumentStatement {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Condition?: unknown;
}

function grantedActions({ document }: ManagedPolicy): GrantedActions {
  const statements = [document.Statement].flat() as readonly DocumentStatement[];
  const allowing = statements.filter(({ Effect }) => Effect === "Allow");
  return {
    actions: new Set(allowing.flatMap(actionsOf)),
    isConditional: allowing.some(({ Condition }) => Condition !== undefined),
    denies: statements.some(({ Effect }) => Effect === "Deny"),
  };
}

function actionsOf({ Action, NotAction }: DocumentStatement): readonly Action[] {
  if (NotAction === undefined) return stringsOf(Action).flatMap((pattern) => matchingActions(pattern));
  const spared = new Set(stringsOf(NotAction).flatMap((pattern) => matchingActions(pattern)));
  return matchingActions("*").filter((action) => !spared.has(action));
}

function stringsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}
