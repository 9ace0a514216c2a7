import { buildLocatedRole, renderYaml, type ListKey, type Located, type RenderedLine } from "../policy/index.ts";
import type { DeployModel } from "./model.ts";

/** The YAML of the part of the role that one list makes, without the key above it; no line when it makes nothing. */
export function listLines({ reading }: DeployModel, list: ListKey): readonly RenderedLine[] {
  const { role } = buildLocatedRole({ ...emptyLists, [list]: reading.lists[list] });
  const lines = renderYaml(role);
  // The other key of the role has one line of its own, `[]`.
  return isManaged(list) ? lines.slice(2) : lines.slice(1, -1);
}

/** The indices into the lines of the whole role that one list makes. */
export function listLineIndices(model: DeployModel, list: ListKey): number[] {
  let start = 0;
  for (const section of sections) {
    // The line of the section's key.
    start += 1;
    for (const key of section) {
      const { length } = listLines(model, key);
      if (key === list) return Array.from({ length }, (_, index) => start + index);
      start += length;
    }
  }
  return [];
}

function isManaged(list: ListKey): boolean {
  return list === "managed_policy" || list === "default_managed_policy";
}

/** The lists in the order in which the role shows them, by the key that they stand under. */
const sections: readonly (readonly ListKey[])[] = [
  ["default_policy", "policy"],
  ["default_managed_policy", "managed_policy"],
];

const emptyList: Located = { kind: "list", items: [], origin: "default" };
const emptyLists = {
  policy: emptyList,
  managed_policy: emptyList,
  default_policy: emptyList,
  default_managed_policy: emptyList,
};
