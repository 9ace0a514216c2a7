import type { ReadRequest, Reading } from "../../reading.ts";
import { Configuration } from "../configuration.ts";
import { Machine } from "../machine.ts";
import { report } from "../report.ts";
import { leftOutCalls } from "./left-out.ts";
import { ModuleGraph } from "./module-graph.ts";
import { runLayers } from "./run.ts";
import { findRunningOrder, type RunningOrder } from "./running-order.ts";
import { findSlice, type Slice, withReplaced, withStatements } from "./slice.ts";
import type { EditedStatement, SourceModule } from "./source-module.ts";
import { type SourceModules, TextTooLong } from "./source-modules.ts";

/** The deploy files of one project in one environment, and what is kept to read them again quickly. */
export class Project {
  #run: FinishedRun | undefined;

  constructor(private readonly sources: SourceModules) {}

  /** The files that it is made of, imported ones included. */
  get modules(): Iterable<SourceModule> {
    return this.#run?.graph.modules ?? [];
  }

  /** Reads the project as it is now. Files that have not changed are not read, and code that did not is not run again. */
  read(request: ReadRequest): Reading {
    this.#run = this.#readAgain(request) ?? this.#readAnew(request);
    return this.#run.reading;
  }

  /** Reads it as far as it was edited since; undefined when it has to be read from its start. */
  #readAgain(request: ReadRequest): FinishedRun | undefined {
    const last = this.#run;
    const edited = last === undefined ? undefined : this.#editedSince(last, request);
    if (last === undefined || edited === undefined) return undefined;
    return edited.length === 0 ? last : readAgain(last, edited, request);
  }

  #readAnew(request: ReadRequest): FinishedRun {
    const { layers, files } = request;
    const opened = layers.flatMap((uri) => this.#open(uri, request) ?? []);
    const graph = new ModuleGraph(opened, files, (uri) => this.#open(uri, request));
    const course = findCourse(graph);
    const machine = runMachine(graph, course, request);
    const seen = new Map([...graph.modules].map((module) => [module, see(module)]));
    return { graph, course, machine, seen, presence: files.presence, reading: report(machine, graph) };
  }

  /** The files that have changed since; undefined when they may be others, or take something else from each other. */
  #editedSince({ graph, seen, presence }: FinishedRun, request: ReadRequest): readonly SourceModule[] | undefined {
    // What was not followed may be by now.
    if (graph.unfollowed !== undefined || presence !== request.files.presence) return undefined;
    const edited: SourceModule[] = [];
    let areTheSame = true;
    for (const [module, before] of seen) {
      // Each is opened, as that is what takes over its edit.
      if (this.#open(module.uri, request) !== module) areTheSame = false;
      else if (module.version !== before.version) edited.push(module);
    }
    return areTheSame && edited.every((module) => seen.get(module)?.links === module.links) ? edited : undefined;
  }

  /** An imported text that is too long takes nothing else down. @throws TextTooLong when a deploy file is */
  #open(uri: string, { layers, files }: ReadRequest): SourceModule | undefined {
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
  readonly course: Course;
  readonly machine: Machine;
  readonly seen: Map<SourceModule, SeenModule>;
  readonly presence: number;
  readonly reading: Reading;
}

/** Which statements run, and the order in which the files do. */
interface Course {
  readonly slice: Slice;
  readonly order: RunningOrder;
}

/** A file as the last run saw it. */
type SeenModule = Pick<SourceModule, "version" | "links" | "runningSources">;

function see({ version, links, runningSources }: SourceModule): SeenModule {
  return { version, links, runningSources };
}

/** Reads a project again in which some files were edited that still take from each other what they did. */
function readAgain(last: FinishedRun, edited: readonly SourceModule[], request: ReadRequest): FinishedRun {
  const { graph, seen } = last;
  const course = findCourseAgain(last, edited);
  const machine = saysTheSame(last, course, edited) ? last.machine : runMachine(graph, course, request);
  // Not those of the others, which may be many.
  for (const module of edited) seen.set(module, see(module));
  return { ...last, course, machine, reading: report(machine, graph) };
}

function runMachine(graph: ModuleGraph, { slice, order }: Course, { environment }: ReadRequest): Machine {
  const machine = new Machine(slice, new Configuration(), environment);
  runLayers(machine, graph, order);
  const calls = machine.lost === undefined ? [...leftOutCalls(machine, graph)].filter(([, { size }]) => size > 0) : [];
  if (calls.length === 0) return machine;
  // Each in its place, as what was handed over by then may be another afterwards.
  const whole = withStatements(
    slice,
    calls.map(([module, ofModule]) => [module, ofModule.keys()]),
  );
  const foreignCalls = new Map(calls.flatMap(([, ofModule]) => [...ofModule]));
  const again = new Machine(whole, new Configuration(), environment, foreignCalls);
  runLayers(again, graph, findRunningOrder(graph, whole));
  return again;
}

/** The one statement that was edited in a file since; undefined when there may be others. */
function editedStatement(module: SourceModule, { seen }: FinishedRun): EditedStatement | undefined {
  const { version, lastEdit } = module;
  return seen.get(module)?.version === version - 1 && lastEdit !== "anything" ? lastEdit : undefined;
}

function findCourse(graph: ModuleGraph): Course {
  const slice = findSlice(graph);
  return { slice, order: findRunningOrder(graph, slice) };
}

/** Most edits change what a statement says, but none of the names in it: then the same statements matter as before. */
function findCourseAgain(last: FinishedRun, edited: readonly SourceModule[]): Course {
  let { slice } = last.course;
  for (const module of edited) {
    const edit = editedStatement(module, last);
    if (edit?.namesTheSame !== true || !runsTheSame(module, last)) return findCourse(last.graph);
    slice = withReplaced(slice, module, edit);
  }
  return { slice, order: last.course.order };
}

/** Whether no statement that has a say, or has one now, was edited since: then only places have moved. */
function saysTheSame(last: FinishedRun, after: Course, edited: readonly SourceModule[]): boolean {
  // Then it counts what the other statements call, too.
  if (last.machine.hasHandedOver) return false;
  return edited.every((module) => {
    const edit = editedStatement(module, last);
    if (edit === undefined || !runsTheSame(module, last)) return false;
    return last.course.slice.get(module)?.has(edit.older) !== true && after.slice.get(module)?.has(edit.newer) !== true;
  });
}

/** Whether an edited file runs the sources that it ran: an edit that uses a first name of an import makes it run. */
function runsTheSame(module: SourceModule, { seen }: FinishedRun): boolean {
  const { runningSources } = module;
  const before = seen.get(module)?.runningSources ?? [];
  return runningSources.length === before.length && runningSources.every((source, index) => source === before[index]);
}
