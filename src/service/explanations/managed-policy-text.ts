import {
  findManagedPolicy,
  findService,
  managedPolicyPathsOfName,
  type Action,
  type ManagedPolicy,
} from "../../catalog/index.ts";
import { matchingActions } from "../../permissions/index.ts";
import { codeBlock, codeSpan, paragraphs } from "../markdown.ts";
import { countOf, countsByService, levelCounts } from "./action-lists.ts";
import { managedPoliciesAsOf } from "./data-date.ts";

/** What a managed policy of AWS grants, by its path, with its document, as Markdown. */
export function managedPolicyText(path: string): string {
  const policy = findManagedPolicy(path);
  if (policy === undefined) return paragraphs(missingText(path), managedPoliciesAsOf);
  return paragraphs(
    `**${codeSpan(policy.name)}** ${policy.version}, last changed on ${policy.updated}: ${codeSpan(policy.arn)}`,
    policy.isServiceLinked ? "It belongs to a service-linked role and cannot be attached to another role." : "",
    grantsText(policy),
    codeBlock("json", JSON.stringify(policy.document, undefined, 2)),
    managedPoliciesAsOf,
  );
}

/** What a managed policy grants, in a line: `12 actions of Amazon S3 (4 List, 8 Read)`. */
export function grantsSummary(policy: ManagedPolicy): string {
  const { actions } = grantedActions(policy);
  const services = [...new Set([...actions].map(({ service }) => service))];
  const [only] = services;
  const of =
    services.length === 1 && only !== undefined ? (findService(only)?.name ?? only) : `${services.length} services`;
  return `${countOf(actions.size)} of ${of} (${levelCounts(actions)})`;
}

function missingText(path: string): string {
  const known = managedPolicyPathsOfName(path.slice(path.lastIndexOf("/") + 1));
  const hint = known.length === 0 ? "" : ` It has ${known.map((one) => codeSpan(one)).join(" and ")}.`;
  return `AWS has no managed policy ${codeSpan(path)}.${hint}`;
}

function grantsText(policy: ManagedPolicy): string {
  const { actions, isConditional, denies } = grantedActions(policy);
  const notes = [
    isConditional ? "Some of it holds under conditions only." : "",
    denies ? "Other statements deny, which takes away from this." : "",
  ].filter((note) => note !== "");
  return `Allows ${countOf(actions.size)}:\n\n${paragraphs(countsByService(actions), notes.join(" "))}`;
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
