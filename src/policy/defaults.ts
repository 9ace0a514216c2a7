import jetsDefaults from "./jets-defaults.json";
import type { ListKey, LocatedLists } from "./list-key.ts";
import type { Located } from "./located.ts";
import { locatedList, scalar } from "./located-values.ts";
import type { LostDefault } from "./problem.ts";

/** The version of Jets that the defaults were read from; Jets says that they may change. */
export const jetsVersion: string = jetsDefaults.jetsVersion;

/** What each list holds when a configuration does not set it, with the origin "default". */
export const defaultLists: LocatedLists = {
  policy: locatedDefaults([]),
  managed_policy: locatedDefaults([]),
  default_policy: locatedDefaults(jetsDefaults.default_policy),
  default_managed_policy: locatedDefaults(jetsDefaults.default_managed_policy),
};

/** The defaults of a list in Jets' order, each with what stops working without it; none for the lists that add to them. */
export function defaultsOf(list: ListKey): readonly LostDefault[] {
  return list === "default_policy" || list === "default_managed_policy" ? jetsDefaults[list] : [];
}

function locatedDefaults(defaults: readonly LostDefault[]): Located {
  return locatedList(
    defaults.map(({ name }) => scalar(name, "default")),
    "default",
  );
}
