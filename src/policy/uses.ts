import * as l10n from "@vscode/l10n";
import type { JetsDefault } from "./defaults.ts";
import { coverageOf, type Grants } from "./grants.ts";
import type { UsesLeft } from "./problem.ts";

/** What some grants leave of the uses of a default, each judged by every action that it needs. */
export function usesLeft({ uses }: JetsDefault, grants: Grants): UsesLeft {
  const judged = uses.map(({ what, actions }) => [what, fateOfUse(actions, grants)] as const);
  const withFate = (wanted: keyof UsesLeft): string[] =>
    judged.flatMap(([what, fate]) => (fate === wanted ? [l10n.t(what)] : []));
  return { works: withFate("works"), limited: withFate("limited"), stops: withFate("stops") };
}

function fateOfUse(actions: readonly string[], grants: Grants): keyof UsesLeft {
  const coverages = actions.map((action) => coverageOf([action], grants));
  if (coverages.includes("none")) return "stops";
  return coverages.includes("part") ? "limited" : "works";
}
