import { viewRole, type PolicyView, type StatementView } from "../../permissions/index.ts";
import {
  buildLocatedRole,
  firstUnknown,
  isString,
  valueAt,
  type Located,
  type LocatedLists,
} from "../../policy/index.ts";
import { atomsOf, normalAction } from "./statement-atoms.ts";

/** What an item of a list of policies gives the role. */
export interface ItemMeaning {
  /** The actions that it names, as `normalAction` has them. */
  readonly actions: readonly string[];
  readonly atoms: readonly string[];
}

/**
 * What an item of a list of policies gives the role: a string, a statement, or a whole policy.
 *
 * @returns undefined for an item that is not wholly known, that is wrong, or whose version is not the newest.
 */
export function meaningOfItem(item: Located): ItemMeaning | undefined {
  if (firstUnknown(item) !== undefined) return undefined;
  const { role, problems } = buildLocatedRole(listsOf(item));
  const { policies } = viewRole(role);
  if (problems.length > 0 || !policies.every(isOfNewestVersion)) return undefined;
  return meaningOf(policies.flatMap(({ statements }) => statements));
}

function meaningOf(statements: readonly StatementView[]): ItemMeaning | undefined {
  const atoms = statements.map(atomsOf);
  if (atoms.length === 0 || atoms.includes(undefined)) return undefined;
  const actions = statements.flatMap((statement) => statement.actions.map(({ value }) => normalAction(value.value)));
  return { actions, atoms: atoms.flatMap((some) => some ?? []) };
}

function listsOf(item: Located): LocatedLists {
  const empty = { kind: "list", items: [], origin: "default" } as const;
  return {
    policy: { ...empty, items: [item] },
    default_policy: empty,
    managed_policy: empty,
    default_managed_policy: empty,
  };
}

/** A policy of its own may be of another version, which means other things by the same statements. */
function isOfNewestVersion({ document }: PolicyView): boolean {
  const version = document?.value.kind === "object" ? valueAt(document.value, "Version") : undefined;
  return version !== undefined && isString(version) && version.value === "2012-10-17";
}
