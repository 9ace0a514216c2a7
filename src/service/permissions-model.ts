import {
  permissionsByService,
  type ActionPermission,
  type Grant,
  type LevelPermissions,
  type ServicePermissions,
} from "../permissions/index.ts";
import type {
  PermissionGroup,
  PermissionLevel,
  PermissionLevelKey,
  PermissionService,
  PermissionsModel,
} from "../protocol/index.ts";
import type { DeployModel } from "./model.ts";
import { grantOf, type OriginOf } from "./permission-grant.ts";
import { idleDenialsOf, notKnownOf } from "./permission-notes.ts";
import type { Settings } from "./settings.ts";
import { createSourcePlacer } from "./source-placer.ts";
import { shownModel, type DeployVersions } from "./versions.ts";

/**
 * What the role of a deploy file allows: of the last text without syntax errors, as the preview's lines are.
 *
 * @param isExpanded whether the actions of a level are wanted
 */
export function createPermissionsModel(
  versions: DeployVersions,
  isExpanded: (level: PermissionLevelKey) => boolean,
  severities: Settings["severities"] = {},
): PermissionsModel {
  const shown = shownModel(versions);
  const placeOf = createSourcePlacer(versions);
  const originOf: OriginOf = (origin) => {
    if (origin === "default") return { kind: "default" };
    const place = placeOf(origin);
    return place === undefined ? { kind: "structure" } : { kind: "source", place };
  };
  const grants = new GrantTable();
  const services = permissionsByService(shown.permissions).map((service) => serviceOf(service, isExpanded, grants));
  return {
    uri: versions.current.document.uri,
    revision: versions.revision,
    services,
    grants: grants.all().map((grant) => grantOf(grant, originOf)),
    notKnown: notKnownOf(shown, originOf),
    idleDenials: idleDenialsOf(shown, originOf),
    ...defaultsNoteOf(shown, severities),
  };
}

/** The grants that groups name by their index, in the order in which they are first named. */
class GrantTable {
  readonly #indices = new Map<Grant, number>();

  indexOf(grant: Grant): number {
    const known = this.#indices.get(grant) ?? this.#indices.size;
    this.#indices.set(grant, known);
    return known;
  }

  all(): readonly Grant[] {
    return [...this.#indices.keys()];
  }
}

function serviceOf(
  { prefix, name, levels }: ServicePermissions,
  isExpanded: (level: PermissionLevelKey) => boolean,
  grants: GrantTable,
): PermissionService {
  const levelOf = ({ level, counts, actions }: LevelPermissions): PermissionLevel =>
    isExpanded(`${prefix}/${level}`) ? { level, counts, groups: groupsOf(actions, grants) } : { level, counts };
  return { prefix, name, levels: levels.map(levelOf) };
}

/** The actions that are allowed in the same way by the same, together; what the user adds comes first. */
function groupsOf(actions: readonly ActionPermission[], grants: GrantTable): readonly PermissionGroup[] {
  const groups = new Map<string, PermissionGroup & { readonly actions: string[] }>();
  for (const permission of actions) {
    const { access, isAdded, isDeniedOnSomeResources, isDeniedUnderConditions } = permission;
    const indices = permission.grants.map((grant) => grants.indexOf(grant));
    const how = { access, isAdded, isDeniedOnSomeResources, isDeniedUnderConditions, grants: indices };
    const key = JSON.stringify(how);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ...how, actions: [permission.action.name] });
    else known.actions.push(permission.action.name);
  }
  return [...groups.values()].sort((one, other) => Number(other.isAdded) - Number(one.isAdded));
}

function defaultsNoteOf(
  { findings }: DeployModel,
  severities: Settings["severities"],
): Pick<PermissionsModel, "defaultsNote"> {
  const note = findings.find(({ code }) => code === "jets-defaults");
  return note === undefined || severities["jets-defaults"] === "off" ? {} : { defaultsNote: note.message };
}
