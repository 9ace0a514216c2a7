import type { ReadRequest, Reading, SourceFiles } from "../../reading.ts";
import { Configuration } from "../configuration.ts";
import { Machine } from "../machine.ts";
import { report } from "../report.ts";
import { leftOutCalls } from "./left-out.ts";
import { ModuleGraph } from "./module-graph.ts";
import { runLayers } from "./run.ts";
import type { ModuleSource } from "../syntax/module-links.ts";
import { findSlice, type Slice, withReplaced, withStatements } from "./slice.ts";
import type { EditedStatement, SourceModule } from "./source-module.ts";
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
    const last = this.#run?.graph === graph ? this.#run : undefined;
    const edited = last === undefined ? [] : editedSince(last);
    if (last !== undefined && edited.length === 0) return last.reading;
    const slice = last === undefined ? findSlice(graph) : findSliceAgain(last, edited);
    const isSameRun = last !== undefined && saysTheSame(last, slice, edited);
    const machine = isSameRun ? last.machine : runMachine(graph, slice, request);
    const seen = last === undefined ? see(graph.modules) : see(edited, last.seen);
    this.#run = { graph, slice, machine, seen, reading: report(machine, graph) };
    return this.#run.reading;
  }

  #openGraph({ layers, files }: ReadRequest): ModuleGraph {
    const open = (uri: string): SourceModule | undefined => this.#open(uri, layers, files);
    // What was not followed may be by now.
    if (this.#graph !== undefined && this.#graph.unfollowed === undefined && this.#presence === files.presence) {
      let isThere = true;
      // Each is opened, as that is what takes over its edit.
      for (const module of this.#graph.modules) isThere = open(module.uri) === module && isThere;
      if (isThere && this.#graph.isUpToDate()) return this.#graph;
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
  readonly seen: Map<SourceModule, SeenModule>;
  readonly reading: Reading;
}

/** A file as the last run saw it. */
interface SeenModule {
  readonly version: number;
  readonly runningSources: readonly ModuleSource[];
}

/** Notes how files are now; those of a project are noted once and not at every edit of one of them. */
function see(modules: Iterable<SourceModule>, seen = new Map<SourceModule, SeenModule>()): FinishedRun["seen"] {
  for (const module of modules) {
    const { version, runningSources } = module;
    seen.set(module, { version, runningSources });
  }
  return seen;
}

function runMachine(graph: ModuleGraph, slice: Slice, { environment }: ReadRequest): Machine {
  const machine = new Machine(slice, new Configuration(), environment);
  runLayers(machine, graph);
  const calls = machine.lost === undefined ? [...leftOutCalls(machine, graph)].filter(([, { size }]) => size > 0) : [];
  if (calls.length === 0) return machine;
  // Each in its place, as what was handed over by then may be another afterwards.
  const whole = withStatements(
    slice,
    calls.map(([module, ofModule]) => [module, ofModule.keys()]),
  );
  const foreignCalls = new Map(calls.flatMap(([, ofModule]) => [...ofModule]));
  const again = new Machine(whole, new Configuration(), environment, foreignCalls);
  runLayers(again, graph);
  return again;
}

/** The files that have changed since. */
function editedSince({ seen }: FinishedRun): readonly SourceModule[] {
  const edited: SourceModule[] = [];
  for (const [module, { version }] of seen) if (module.version !== version) edited.push(module);
  return edited;
}

/** The one statement that was edited in a file since; undefined when there may be others. */
function editedStatement(module: SourceModule, { seen }: FinishedRun): EditedStatement | undefined {
  const { version, lastEdit } = module;
  return seen.get(module)?.version === version - 1 && lastEdit !== "anything" ? lastEdit : undefined;
}

/** Most edits change what a statement says, but none of the names in it: then the same statements matter as before. */
function findSliceAgain(last: FinishedRun, edited: readonly SourceModule[]): Slice {
  let { slice } = last;
  for (const module of edited) {
    const edit = editedStatement(module, last);
    if (edit?.namesTheSame !== true) return findSlice(last.graph);
    slice = withReplaced(slice, module, edit);
  }
  return slice;
}

/** Whether no statement that has a say, or has one now, was edited since: then only places have moved. */
function saysTheSame(last: FinishedRun, after: Slice, edited: readonly SourceModule[]): boolean {
  // Then it counts what the other statements call, too.
  if (last.machine.hasHandedOver) return false;
  return edited.every((module) => {
    const edit = editedStatement(module, last);
    if (edit === undefined || !runsTheSame(module, last.seen.get(module)?.runningSources)) return false;
    return last.slice.get(module)?.has(edit.older) !== true && after.get(module)?.has(edit.newer) !== true;
  });
}

/** Whether an edited file runs the sources that it ran: an edit that uses a first name of an import makes it run. */
function runsTheSame(module: SourceModule, before: readonly ModuleSource[] = []): boolean {
  const { runningSources } = module;
  return runningSources.length === before.length && runningSources.every((source, index) => source === before[index]);
}
