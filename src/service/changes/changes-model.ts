import * as l10n from "@vscode/l10n";
import { compareRoles, defaultRole, termText, type Change } from "../../changes/index.ts";
import { firstUnknown, type LocatedUnknown, type Origin } from "../../policy/index.ts";
import type { ChangeOrigin, ChangeRow, ChangesModel } from "../../protocol/index.ts";
import type { DeployModel } from "../model.ts";
import { conditionText } from "../permission-grant.ts";
import { sentence } from "../sentence.ts";
import { createSourcePlacer, type SourcePlacer } from "../source-placer.ts";
import { isBroken, nextVersions, shownModel, type DeployVersions } from "../versions.ts";

/**
 * What differs between the role of a deploy file and another: of the last text without syntax errors, as the preview's
 * lines are.
 *
 * @param base the deploy file of the other role; undefined for the role that Jets' defaults give
 */
export function createChangesModel(versions: DeployVersions, base: DeployModel | undefined): ChangesModel {
  const changes = compareRoles(base ?? defaultRole(), shownModel(versions));
  const originOf = createOriginOf(versions, base);
  return {
    uri: versions.current.document.uri,
    revision: versions.revision,
    base: base === undefined ? "defaults" : "head",
    rows: changes.map((change) => rowOf(change, originOf(change))),
    baseNotes: base === undefined ? [] : notesOfBase(base),
  };
}

/** Where a row was written: in the base when it is removed. */
function createOriginOf(versions: DeployVersions, base: DeployModel | undefined): (change: Change) => ChangeOrigin {
  const placeOf = createSourcePlacer(versions);
  const placeInBase = base === undefined ? undefined : createSourcePlacer(nextVersions(base, undefined));
  return ({ change, origin }) =>
    change === "removed" ? originIn("base", origin, placeInBase) : originIn("source", origin, placeOf);
}

function originIn(kind: "base" | "source", origin: Origin, placeOf: SourcePlacer | undefined): ChangeOrigin {
  if (origin === "default") return { kind: "default" };
  const place = placeOf?.(origin);
  return place === undefined ? { kind: "structure" } : { kind, place };
}

function rowOf(change: Change, origin: ChangeOrigin): ChangeRow {
  const { kind, effect, action, resources, condition, policy = "", policyBefore } = change;
  return {
    change: change.change,
    isCertain: change.isCertain,
    widens: change.widens,
    kind,
    effect: effect === undefined ? "" : termText(effect),
    action: termText(action),
    resources: resources.map(termText),
    ...(condition === undefined ? {} : { condition: conditionText(condition) }),
    policy,
    ...(policyBefore === undefined ? {} : { policyBefore }),
    notes: notesOf(change),
    origin,
  };
}

function notesOf(change: Change): readonly string[] {
  const { remark, isCertain } = change;
  const unknowns = new Set(unknownsOf(change).map(({ reason }) => sentence(reason)));
  return [
    ...(remark === undefined ? [] : [remark]),
    ...unknowns,
    ...(isCertain ? [] : [doubt(change.change, unknowns.size > 0)]),
  ];
}

function unknownsOf({ effect, action, resources, condition }: Change): readonly LocatedUnknown[] {
  const terms = [effect, action, ...resources].map((term) => term?.unknown);
  return [...terms, condition && firstUnknown(condition)].filter((unknown) => unknown !== undefined);
}

/** What it means that a row is not certain. */
function doubt(change: ChangeRow["change"], isUnknown: boolean): string {
  switch (change) {
    case "kept":
      return l10n.t("It is written the same in both; whether it is the same then cannot be told.");
    case "added":
      return isUnknown
        ? l10n.t("The role that is compared with may have the same in other words.")
        : l10n.t("Something in the role that is compared with is not known, and may be the same.");
    case "removed":
      return isUnknown
        ? l10n.t("The role that is shown may have the same in other words.")
        : l10n.t("Something in the role that is shown is not known, and may be the same.");
  }
}

function notesOfBase(base: DeployModel): readonly string[] {
  if (isBroken(base)) return [l10n.t("It has a syntax error, and is compared as far as it could be read.")];
  const isWrong = base.problems.some(({ severity }) => severity === "error");
  return isWrong ? [l10n.t("Something in it is wrong. It is compared without that.")] : [];
}
