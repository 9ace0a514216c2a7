import type { ModuleGraph } from "./module-graph.ts";
import type { Slice } from "./slice.ts";
import type { SourceModule } from "./source-module.ts";

/** What happens at one point of a run. */
export type RunningStep =
  /** A file's functions and variables come to be; the files that it imports and that import it know them from here on. */
  | { readonly kind: "declare"; readonly module: SourceModule }
  /** Its statements run. */
  | { readonly kind: "run"; readonly module: SourceModule }
  /** A package runs that is imported for what it does alone. */
  | { readonly kind: "package" };

/** What happens for each deploy file that has not for those before it. */
export type RunningOrder = ReadonlyMap<SourceModule, readonly RunningStep[]>;

/** The order in which files run: each once, after those that it imports. Files that have no say are left out. */
export function findRunningOrder(graph: ModuleGraph, slice: Slice): RunningOrder {
  const begun = new Set<SourceModule>();
  const stepsOf = function* (module: SourceModule): Generator<RunningStep> {
    if (begun.has(module)) return;
    begun.add(module);
    const { tree, runningSources } = module;
    const hasSay = tree.isJson ? tree.statements.length > 0 : slice.has(module);
    if (hasSay) yield { kind: "declare", module };
    for (const { specifier, always, names } of runningSources) {
      const target = graph.targetOf(module, specifier);
      if (target !== undefined) yield* stepsOf(target);
      else if (always && names.length === 0) yield { kind: "package" };
    }
    if (hasSay) yield { kind: "run", module };
  };
  return new Map(graph.layers.map((layer) => [layer, [...stepsOf(layer)]]));
}
