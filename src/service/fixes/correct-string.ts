import * as l10n from "@vscode/l10n";
import type { Finding } from "../../checks/index.ts";
import {
  actionOf,
  isString,
  managedPolicyArn,
  quoted,
  type Located,
  type LocatedLists,
  type SourceRange,
} from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import type { DeployModel } from "../model.ts";
import { rangeIn } from "../ranges.ts";
import { isAt, stringsWrittenAt } from "./expected-lists.ts";
import { replacement, textOf } from "./fix.ts";
import type { Proposal } from "./proposal.ts";
import { withValue } from "./string-literal.ts";

/**
 * The fixes that put another text in the place of the string that a finding is about: the right one, or those that were
 * most likely meant. There are some only where the string is written out in the file.
 */
export function correctString(model: DeployModel, finding: Finding): readonly Proposal[] {
  const place = rangeIn(model.document, finding.origin);
  if (place === undefined) return [];
  const { correct, suggestions = [] } = finding.data ?? {};
  const wanted = [...new Set([...(correct === undefined ? [] : [correct]), ...suggestions])];
  return wanted.flatMap((value) => correction(model, finding, place, value, value === correct) ?? []);
}

function correction(
  model: DeployModel,
  finding: Finding,
  place: SourceRange,
  wanted: string,
  isPreferred: boolean,
): Proposal | undefined {
  const { lists } = model.reading;
  const value = writtenAs(wanted, lists, place);
  const literal = value === undefined ? undefined : withValue(textOf(model, place), value);
  if (value === undefined || literal === undefined) return undefined;
  const edits = [replacement(model, place, literal)];
  const change = (part: Located): Located => (isString(part) && isAt(part.origin, place) ? { ...part, value } : part);
  return { title: l10n.t("Change to {0}", quoted(value)), edits, problem: finding, isPreferred, change };
}

/** How a string of the role is to be written at its place, where Jets completes it: `dynamodb` for `dynamodb:*`. */
function writtenAs(wanted: string, lists: LocatedLists, place: SourceRange): string | undefined {
  const [string, ...others] = stringsWrittenAt(lists, place);
  if (string === undefined || others.some(({ value }) => value !== string.value)) return undefined;
  const isItem = (list: Located): boolean => flatItemsOf(list).some(({ origin }) => isAt(origin, place));
  if (isItem(lists.policy) || isItem(lists.default_policy)) {
    return string.value.includes(":") ? wanted : shortest(wanted, wanted.replace(/:\*$/, ""), actionOf);
  }
  if (isItem(lists.managed_policy) || isItem(lists.default_managed_policy)) {
    return string.value.includes("arn:")
      ? wanted
      : shortest(wanted, wanted.replace(managedPolicyArn(""), ""), managedPolicyArn);
  }
  return wanted;
}

/** The short form of a string, if Jets makes the whole one of it. */
function shortest(whole: string, short: string, complete: (item: string) => string): string {
  return complete(short) === whole ? short : whole;
}
