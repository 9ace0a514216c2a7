import { isUnknown, pathOf, pathWithin, type Located, type LocatedUnknown, type PlacedValue } from "../policy/index.ts";

/** The unknown parts of a role, `{ Policies, ManagedPolicyArns }`, that may allow or deny something, in the role's order. */
export function unknownParts(role: Located): readonly PlacedValue<LocatedUnknown>[] {
  const found: PlacedValue<LocatedUnknown>[] = [];
  // A stack of our own, because values may be nested deeper than calls can be.
  const pending: PlacedValue[] = childrenOf({ value: role, path: undefined }).reverse();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const { value, path } = part;
    if (isUnknown(value)) found.push({ value, path });
    else for (const child of childrenOf(part).reverse()) pending.push(child);
  }
  return found;
}

/** What a name or a version is does not change what is allowed. */
const harmlessKeys = new Set(["PolicyName", "Version", "Id", "Sid"]);

function childrenOf({ value, path }: { value: Located; path: PlacedValue["path"] | undefined }): PlacedValue[] {
  const within = (key: string | number) => (path === undefined ? pathOf(String(key)) : pathWithin(path, key));
  switch (value.kind) {
    case "list":
      return value.items.map((item, index) => ({ value: item, path: within(index) }));
    case "object":
      return value.entries
        .filter(({ key }) => !harmlessKeys.has(key))
        .map((entry) => ({ value: entry.value, path: within(entry.key) }));
    case "scalar":
    case "unknown":
      return [];
  }
}
