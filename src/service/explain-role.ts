import {
  countWords,
  notKnownTitle,
  type PermissionGrant,
  type PermissionLevel,
  type PermissionNote,
  type PermissionService,
  type PermissionsModel,
  type PreviewOrigin,
} from "../protocol/index.ts";
import type { DeployModel } from "./model.ts";
import { createPermissionsModel } from "./permissions-model.ts";
import { nextVersions } from "./versions.ts";

/** What the role of a deploy file allows, for people and for programs. */
export interface ExplainedRole {
  readonly permissions: Omit<PermissionsModel, "uri" | "revision">;
  /** The same as lines of text. */
  readonly text: string;
  /** `partial`: something is not known and told so; `invalid`: a problem is an error, what is wrong is left out. */
  readonly status: "complete" | "partial" | "invalid";
}

/** @param nameOf how the text names a file by its URI */
export function explainRole(model: DeployModel, nameOf: (uri: string) => string): ExplainedRole {
  const { services, grants, notKnown, idleDenials, defaultsNote } = createPermissionsModel(
    nextVersions(model, undefined),
    () => true,
  );
  const isInvalid = model.problems.some(({ severity }) => severity === "error");
  const permissions = {
    services,
    grants,
    notKnown,
    idleDenials,
    ...(defaultsNote === undefined ? {} : { defaultsNote }),
  };
  const status = notKnown.length > 0 ? "partial" : "complete";
  return { permissions, text: textOf(permissions, nameOf), status: isInvalid ? "invalid" : status };
}

function textOf(permissions: ExplainedRole["permissions"], nameOf: (uri: string) => string): string {
  const { services, grants, notKnown, idleDenials, defaultsNote } = permissions;
  const blocks = [
    ...(defaultsNote === undefined ? [] : [`${defaultsNote}\n`]),
    ...services.map((service) => serviceText(service, grants, nameOf)),
    ...(services.length === 0 ? ["Nothing that is known allows any action.\n"] : []),
    ...notesText("Denied, though nothing here allows it:", idleDenials, nameOf),
    ...notesText(notKnownTitle(notKnown.length), notKnown, nameOf),
  ];
  return blocks.join("\n");
}

function serviceText(
  { prefix, name, levels }: PermissionService,
  grants: readonly PermissionGrant[],
  nameOf: (uri: string) => string,
): string {
  const lines = levels.flatMap((level) => [
    `  ${level.level.padEnd(levelWidth)}  ${countWords(level.counts)}`,
    ...grantsOf(level, grants).map((grant) => `    ${grantText(grant, nameOf)}`),
  ]);
  return `${[`${prefix} (${name})`, ...lines].join("\n")}\n`;
}

const levelWidth = "Permissions management".length;

/** What allows or denies the actions of a level, each once. */
function grantsOf({ groups = [] }: PermissionLevel, grants: readonly PermissionGrant[]): readonly PermissionGrant[] {
  const indices = new Set(groups.flatMap((group) => group.grants));
  return [...indices].sort((one, other) => one - other).flatMap((index) => grants[index] ?? []);
}

function grantText(grant: PermissionGrant, nameOf: (uri: string) => string): string {
  const policy = grant.policy === "" ? "" : ` of ${grant.policy}`;
  const where = grant.resources === undefined ? "" : ` on ${grant.resources}`;
  const when = grant.condition === undefined ? "" : ` if ${grant.condition}`;
  return `${grant.effect} ${grant.pattern}${policy}${placeText(grant.origin, nameOf)}${where}${when}`;
}

function notesText(
  title: string,
  notes: readonly PermissionNote[],
  nameOf: (uri: string) => string,
): readonly string[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ what, why, origin }) => `  ${what}${placeText(origin, nameOf)}: ${why}`);
  return [`${[title, ...lines].join("\n")}\n`];
}

function placeText(origin: PreviewOrigin, nameOf: (uri: string) => string): string {
  if (origin.kind === "default") return " (Jets’ default)";
  if (origin.kind === "structure") return "";
  const { uri, start } = origin.place;
  return ` (${nameOf(uri)}:${start.line + 1}:${start.character + 1})`;
}
