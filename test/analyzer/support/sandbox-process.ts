import vm from "node:vm";
import type { ListKey } from "../../../src/policy/list-key.ts";
import { listsOf, startDeployment } from "./deployment.ts";
import { type World, worlds } from "./worlds.ts";

/** A program that is to be run in the first so many worlds; `code` is JavaScript. */
export interface Task {
  readonly code: string;
  readonly worlds: number;
}

/** The lists that a program has made, each as JSON; a reason where a list cannot be written as JSON. */
export type Outcome = { readonly lists: Partial<Record<ListKey, string>> } | { readonly thrown: string };

/** For each task what it gives in each world. */
export type Outcomes = readonly (readonly Outcome[])[];

/** How long one program may run, in milliseconds. */
const longest = 500;

process.on("message", (tasks: readonly Task[]) => {
  process.send?.(tasks.map(({ code, worlds: count }) => worlds.slice(0, count).map((world) => run(code, world))));
});

// What a program leaves behind to run later is none of the next one's business.
process.on("unhandledRejection", () => undefined);

function run(code: string, { environment, remote }: World): Outcome {
  try {
    const { names, end } = startDeployment(environment);
    const given: Record<string, unknown> = { ...names, remote: remote() };
    const body = `(function (${Object.keys(given).join(", ")}) { "use strict"; ${code}\n})`;
    Object.assign(globalThis, { started: vm.runInThisContext(body) as unknown, given: Object.values(given) });
    vm.runInThisContext("started(...given)", { timeout: longest });
    return { lists: asJson(listsOf(end())) };
  } catch (error) {
    return { thrown: String(error) };
  }
}

function asJson(lists: Partial<Record<ListKey, unknown>>): Partial<Record<ListKey, string>> {
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, textOf(list)]));
}

function textOf(list: unknown): string | undefined {
  try {
    return JSON.stringify(list);
  } catch (error) {
    return `no JSON: ${String(error)}`;
  }
}
