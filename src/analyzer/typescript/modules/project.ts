import type { ReadRequest, Reading, SourceFiles } from "../../reading.ts";
import { Configuration } from "../configuration.ts";
import { Machine } from "../machine.ts";
import { report } from "../report.ts";
import { ModuleGraph } from "./module-graph.ts";
import { runLayers } from "./run.ts";
import type { ModuleSource } from "../syntax/module-links.ts";
import { findSlice, type Slice, withReplaced } from "./slice.ts";
import type { SourceModule } from "./source-module.ts";
import { type SourceModules, TextTooLong } from "./source-modules.ts";

/** The deploy files of one project in one environment, and what is kept to read them again quickly. */
export class Project {
  #graph: ModuleGraph | undefined;
  #presence: number | undefined;
  #run: FinishedRun | undefined;

  constructor(private readonly sources: SourceModules) {}

  /** The files that it is made of, imported ones included. */
  get modules(): Iterable<SourceModule> {
    return this.#graph?.modules ?? [];
  }

  /** Reads the project as it is now. Files that have not changed are not read, and code that did not is not run again. */
  read(request: ReadRequest): Reading {
    const graph = this.#openGraph(request);
    const slice = findSliceAgain(graph, this.#run);
    const isSameRun = this.#run !== undefined && this.#run.graph === graph && saysTheSame(this.#run, slice);
    if (this.#run !== undefined && isSameRun && isUntouched(this.#run)) return this.#run.reading;
    const machine = isSameRun && this.#run !== undefined ? this.#run.machine : runMachine(graph, slice, request);
    const versions = new Map([...graph.modules].map((module) => [module, module.version]));
    const running = new Map([...graph.modules].map((module) => [module, module.runningSources]));
    this.#run = { graph, slice, machine, versions, running, reading: report(machine, graph) };
    return this.#run.reading;
  }

  #openGraph({ layers, files }: ReadRequest): ModuleGraph {
    const open = (uri: string): SourceModule | undefined => this.#open(uri, layers, files);
    // What was not followed may be by now.
    if (this.#graph !== undefined && this.#graph.unfollowed === undefined && this.#presence === files.presence) {
      const isThere = [...this.#graph.modules].map((module) => open(module.uri) === module);
      if (!isThere.includes(false) && this.#graph.isUpToDate()) return this.#graph;
    }
    this.#presence = files.presence;
    const opened = layers.flatMap((uri) => open(uri) ?? []);
    return (this.#graph = new ModuleGraph(opened, files, open));
  }

  /** An imported text that is too long takes nothing else down. @throws TextTooLong when a deploy file is */
  #open(uri: string, layers: readonly string[], files: SourceFiles): SourceModule | undefined {
    try {
      return this.sources.open(uri, files);
    } catch (error) {
      if (error instanceof TextTooLong && !layers.includes(uri)) return undefined;
      throw error;
    }
  }
}

/** What was found when the project was run last. */
interface FinishedRun {
  readonly graph: ModuleGraph;
  readonly slice: Slice;
  readonly machine: Machine;
  readonly versions: ReadonlyMap<SourceModule, number>;
  readonly running: ReadonlyMap<SourceModule, readonly ModuleSource[]>;
  readonly reading: Reading;
}

function runMachine(graph: ModuleGraph, slice: Slice, { environment }: ReadRequest): Machine {
  const machine = new Machine(slice, new Configuration(), environment);
  runLayers(machine, graph);
  return machine;
}

/** Most edits change what a statement says, but none of the names in it: then the same statements matter as before. */
function findSliceAgain(graph: ModuleGraph, last: FinishedRun | undefined): Slice {
  if (last === undefined || last.graph !== graph) return findSlice(graph);
  let { slice } = last;
  for (const [module, version] of last.versions) {
    if (module.version === version) continue;
    const { lastEdit } = module;
    if (module.version > version + 1 || lastEdit === "anything" || !lastEdit.namesTheSame) return findSlice(graph);
    slice = withReplaced(slice, module, lastEdit);
  }
  return slice;
}

/** Whether an edited file runs the sources that it ran: an edit that uses a first name of an import makes it run. */
function runsTheSame(module: SourceModule, before: readonly ModuleSource[] = []): boolean {
  const { runningSources } = module;
  return runningSources.length === before.length && runningSources.every((source, index) => source === before[index]);
}

/** Whether no file has changed since. */
function isUntouched({ versions }: FinishedRun): boolean {
  for (const [module, version] of versions) if (module.version !== version) return false;
  return true;
}

/** Whether no statement that has a say, or has one now, was edited since: then only places have moved. */
function saysTheSame({ versions, slice: before, running }: FinishedRun, after: Slice): boolean {
  for (const [module, version] of versions) {
    if (module.version === version) continue;
    const { lastEdit } = module;
    if (module.version > version + 1 || lastEdit === "anything") return false;
    if (!runsTheSame(module, running.get(module))) return false;
    if (before.get(module)?.has(lastEdit.older) === true || after.get(module)?.has(lastEdit.newer) === true)
      return false;
  }
  return true;
}
