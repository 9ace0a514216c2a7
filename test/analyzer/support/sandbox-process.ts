import vm from "node:vm";
import type { ListKey } from "../../../src/policy/list-key.ts";
import { listsOf, startDeployment } from "./deployment.ts";
import { noJson } from "./no-json.ts";
import { type World, worlds } from "./worlds.ts";

/** A program that is to be run in the first so many worlds; `code` is JavaScript, the body of a function. */
export interface Task {
  readonly code: string;
  readonly worlds: number;
}

/** The lists that a program has made, each as JSON; a reason where a list cannot be written as JSON. */
export type Outcome = { readonly lists: Partial<Record<ListKey, string>> } | { readonly thrown: string };

/** For each task what it gives in each world. */
export type Outcomes = readonly (readonly Outcome[])[];

/** How long all programs that are sent together may run, in milliseconds. */
const longest = 2000;

/** What a program finds under these names is different in each world. */
const names = ["Jets", "config", "console", "process", "module", "exports", "require", "remote", "settle"] as const;

type Program = (...found: readonly unknown[]) => void;

process.on("message", (tasks: readonly Task[]) => process.send?.(withinTime(() => tasks.map(runTask)) ?? null));

// What a program leaves behind to run later is none of the next one's business.
process.on("unhandledRejection", () => undefined);

/** The result of something; undefined when it takes too long, where no program can stop it from being ended. */
function withinTime<T>(runTasks: () => T): T | undefined {
  Object.assign(globalThis, { runTasks });
  try {
    // A watchdog for each program alone would take longer than most programs run.
    return vm.runInThisContext("runTasks()", { timeout: longest }) as T;
  } catch {
    return undefined;
  }
}

function runTask({ code, worlds: count }: Task): readonly Outcome[] {
  try {
    const program = vm.runInThisContext(`(function (${names.join(", ")}) { "use strict"; ${code}\n})`) as Program;
    return worlds.slice(0, count).map((world) => run(program, world));
  } catch (error) {
    return [{ thrown: String(error) }];
  }
}

function run(program: Program, { environment, remote }: World): Outcome {
  try {
    const { names: given, end } = startDeployment(environment);
    const ofWorld = remote();
    const found = { ...given, remote: ofWorld, settle: () => ofWorld() };
    program(...names.map((name) => found[name]));
    const lists = listsOf(end());
    // To read such a list as JSON changes what is read next.
    if (runsCode(lists)) return { thrown: "a list runs code when it is read" };
    return { lists: asJson(lists) };
  } catch (error) {
    return { thrown: String(error) };
  }
}

/** Whether there is a property within that runs code when it is read. */
function runsCode(lists: object): boolean {
  const found = new Set<object>([lists]);
  for (const each of found) {
    for (const property of Object.values(Object.getOwnPropertyDescriptors(each))) {
      if ("get" in property) return true;
      const value: unknown = property.value;
      if (typeof value === "object" && value !== null) found.add(value);
    }
  }
  return false;
}

function asJson(lists: Partial<Record<ListKey, unknown>>): Partial<Record<ListKey, string>> {
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, textOf(list)]));
}

function textOf(list: unknown): string | undefined {
  try {
    return JSON.stringify(list);
  } catch (error) {
    return `${noJson}${String(error)}`;
  }
}
