import * as l10n from "@vscode/l10n";
import {
  actionDetails,
  findAction,
  findService,
  type Action,
  type ResourceUse,
  type Service,
} from "../../catalog/index.ts";
import { matchingActions, matchingServices } from "../../permissions/index.ts";
import { numberText } from "../../language/index.ts";
import { levelTitle } from "../../protocol/index.ts";
import { codeSpan, escapeText, paragraphs } from "../markdown.ts";
import { actionsByLevel, countsByService, fullName, levelCounts } from "./action-lists.ts";
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
  return paragraphs(l10n.t("{0} matches no action of AWS.", codeSpan(pattern)), servicesAsOf());
}

/** What a service is and can do, with all its actions, as Markdown. */
export function serviceText(prefix: string): string {
  const service = findService(prefix);
  if (service === undefined) return paragraphs(l10n.t("AWS has no service {0}.", codeSpan(prefix)), servicesAsOf());
  return paragraphs(
    countOfService(service),
    actionsByLevel(service.actions),
    servicePage(service.prefix),
    servicesAsOf(),
  );
}

function countOfService({ name, actions }: Service): string {
  const levels = levelCounts(actions);
  return actions.length === 1
    ? l10n.t("**{0}** has 1 action: {1}.", escapeText(name), levels)
    : l10n.t("**{0}** has {1} actions: {2}.", escapeText(name), numberText(actions.length), levels);
}

/** What an action is for and what can limit it, as Markdown. */
export function actionText(action: Action): string {
  const details = actionDetails(action.service, action.name);
  return paragraphs(
    `**${codeSpan(fullName(action))}** (${levelTitle(action.level)})`,
    details === undefined || details.description === "" ? "" : `${escapeText(details.description)}.`,
    resourcesText(details?.resources ?? []),
    conditionKeyList(keysOf(details)),
    servicePage(action.service),
    servicesAsOf(),
  );
}

function wildcardText(pattern: string, actions: readonly Action[]): string {
  const service = isOfOneService(actions) ? findService(actions[0]?.service ?? "") : undefined;
  return paragraphs(
    countOfPattern(codeSpan(pattern), actions, service),
    actions.length > mostNamed ? countsByService(actions) : actionsByLevel(actions),
    servicePage(service?.prefix ?? ""),
    servicesAsOf(),
  );
}

function countOfPattern(pattern: string, actions: readonly Action[], service: Service | undefined): string {
  const [count, levels] = [numberText(actions.length), levelCounts(actions)];
  if (service === undefined) return l10n.t("{0} means {1} actions: {2}.", pattern, count, levels);
  const name = escapeText(service.name);
  return actions.length === 1
    ? l10n.t("{0} means 1 action of {1}: {2}.", pattern, name, levels)
    : l10n.t("{0} means {1} actions of {2}: {3}.", pattern, count, name, levels);
}

/** The most actions that a hover names; no service has as many, so only a pattern for several services is counted instead. */
const mostNamed = 2000;

function isOfOneService(actions: readonly Action[]): boolean {
  return actions.every(({ service }) => service === actions[0]?.service);
}

function resourcesText(resources: readonly ResourceUse[]): string {
  if (resources.length === 0) return l10n.t("Resources: works with `*` only.");
  const entries = resources.map((use) => `- ${nameOfResource(use)}: ${codeSpan(use.type.arn)}`);
  return [l10n.t("Resources:"), ...entries].join("\n");
}

function nameOfResource({ type, isRequired }: ResourceUse): string {
  const name = escapeText(type.name);
  return isRequired ? l10n.t("{0} (required)", name) : name;
}

/** The keys that conditions on an action can ask for, those that only hold on some of its resources among them. */
function keysOf(details: ReturnType<typeof actionDetails>): Parameters<typeof conditionKeyList>[0] {
  return details === undefined
    ? []
    : [...details.conditionKeys, ...details.resources.flatMap(({ conditionKeys }) => conditionKeys)];
}
