import { actionDetails, findAction, findService, type Action, type ResourceUse } from "../../catalog/index.ts";
import { matchingActions, matchingServices } from "../../permissions/index.ts";
import { codeSpan, escapeText, paragraphs } from "../markdown.ts";
import { actionsByLevel, countOf, countsByService, fullName, levelCounts } from "./action-lists.ts";
import { servicePage } from "./aws-pages.ts";
import { conditionKeyList } from "./condition-text.ts";
import { servicesAsOf } from "./data-date.ts";

/** What the actions are that a pattern of `Action` means (`s3:GetObject`, `s3:*`), as Markdown. */
export function patternText(pattern: string): string {
  const colon = pattern.indexOf(":");
  const [prefix, name] = [pattern.slice(0, Math.max(colon, 0)), pattern.slice(colon + 1)];
  const action = /[*?]/.test(pattern) ? undefined : findAction(prefix, name);
  if (action !== undefined) return actionText(action);
  const actions = matchingActions(pattern);
  if (actions.length === 0) return noneText(pattern, prefix, name);
  return /^\*+$/.test(name) && matchingServices(pattern).length === 1
    ? serviceText(prefix)
    : wildcardText(pattern, actions);
}

function noneText(pattern: string, prefix: string, name: string): string {
  if (name === "*" && /^[\w-]+$/.test(prefix)) return serviceText(prefix);
  return paragraphs(`${codeSpan(pattern)} matches no action of AWS.`, servicesAsOf);
}

/** What a service is and can do, with all its actions, as Markdown. */
export function serviceText(prefix: string): string {
  const service = findService(prefix);
  if (service === undefined) return paragraphs(`AWS has no service ${codeSpan(prefix)}.`, servicesAsOf);
  const { name, actions } = service;
  return paragraphs(
    `**${escapeText(name)}** has ${countOf(actions.length)}: ${levelCounts(actions)}.`,
    actionsByLevel(actions),
    servicePage(service.prefix),
    servicesAsOf,
  );
}

/** What an action is for and what can limit it, as Markdown. */
export function actionText(action: Action): string {
  const details = actionDetails(action.service, action.name);
  return paragraphs(
    `**${codeSpan(fullName(action))}** (${action.level})`,
    details === undefined || details.description === "" ? "" : `${escapeText(details.description)}.`,
    resourcesText(details?.resources ?? []),
    conditionKeyList(keysOf(details)),
    servicePage(action.service),
    servicesAsOf,
  );
}

function wildcardText(pattern: string, actions: readonly Action[]): string {
  const service = isOfOneService(actions) ? findService(actions[0]?.service ?? "") : undefined;
  const of = service === undefined ? "" : ` of ${escapeText(service.name)}`;
  return paragraphs(
    `${codeSpan(pattern)} means ${countOf(actions.length)}${of}: ${levelCounts(actions)}.`,
    actions.length > mostNamed ? countsByService(actions) : actionsByLevel(actions),
    servicePage(service?.prefix ?? ""),
    servicesAsOf,
  );
}

/** The most actions that a hover names; no service has as many, so only a pattern for several services is counted instead. */
const mostNamed = 2000;

function isOfOneService(actions: readonly Action[]): boolean {
  return actions.every(({ service }) => service === actions[0]?.service);
}

function resourcesText(resources: readonly ResourceUse[]): string {
  if (resources.length === 0) return `Resources: works with ${codeSpan("*")} only.`;
  const entries = resources.map(
    ({ type, isRequired }) => `- ${escapeText(type.name)}${isRequired ? " (required)" : ""}: ${codeSpan(type.arn)}`,
  );
  return `Resources:\n${entries.join("\n")}`;
}

/** The keys that conditions on an action can ask for, those that only hold on some of its resources among them. */
function keysOf(details: ReturnType<typeof actionDetails>): Parameters<typeof conditionKeyList>[0] {
  return details === undefined
    ? []
    : [...details.conditionKeys, ...details.resources.flatMap(({ conditionKeys }) => conditionKeys)];
}
