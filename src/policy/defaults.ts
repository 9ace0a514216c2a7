import jetsDefaults from "./jets-defaults.json";
import type { ListKey, LocatedLists } from "./list-key.ts";
import type { Located } from "./located.ts";
import { locatedList, scalar } from "./located-values.ts";

/** The version of Jets that the defaults were read from; Jets says that they may change. */
export const jetsVersion: string = jetsDefaults.jetsVersion;

/** What each list holds when a configuration does not set it, with the origin "default". */
export const defaultLists: LocatedLists = {
  policy: locatedDefaults("policy"),
  managed_policy: locatedDefaults("managed_policy"),
  default_policy: locatedDefaults("default_policy"),
  default_managed_policy: locatedDefaults("default_managed_policy"),
};

/** A default of Jets, and what the CI role has it for (SPEC section 4). */
export interface JetsDefault {
  /** The item of the list. */
  readonly name: string;
  /** The actions that it grants on all resources; a managed policy's as AWS had them in November 2026. */
  readonly actions: readonly string[];
  /** What stops working without it, as a clause: "roles cannot be created, changed or passed". */
  readonly consequence: string;
  /** What Jets is known to do with it; none for a default that Jets gives no reason for. */
  readonly uses: readonly JetsUse[];
}

/** One thing that Jets does with a default. */
export interface JetsUse {
  /** As the subject of a sentence: "following the deploy build". */
  readonly what: string;
  /** All actions that it needs, each by its full name. */
  readonly actions: readonly string[];
  /** The file of Jets or the page of AWS that says so, or what it is inferred from. */
  readonly source: string;
}

/** The defaults of a list, in Jets' order; none for the two lists that start empty. */
export function defaultsOf(list: ListKey): readonly JetsDefault[] {
  return list === "default_policy" || list === "default_managed_policy" ? jetsDefaults[list] : [];
}

function locatedDefaults(list: ListKey): Located {
  return locatedList(
    defaultsOf(list).map(({ name }) => scalar(name, "default")),
    "default",
  );
}
