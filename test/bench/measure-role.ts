import { ts } from "ts-morph";
import { actionDetails, findManagedPolicy, servicePrefixes } from "../../src/catalog/index.ts";
import { checkLocatedRole } from "../../src/checks/index.ts";
import { completions, hover, readDeployText, type DeployModel } from "../../src/service/index.ts";
import type { BenchedRole } from "./role-files.ts";

/** Times in milliseconds of processor time. */
export interface RoleTimes {
  readonly bareParse: number;
  /** All checks of the role that the file makes, the first time: little of the catalog is read, and no code is compiled. */
  readonly firstCheck: number;
  /** The same while the engine still compiles, whose threads count too. */
  readonly check: number;
  /** The same after that, as when somebody has typed for a while. */
  readonly checkAgain: number;
  /** Completing an action, with the first request on a version of the file. */
  readonly completion: number;
  /** Hovering a wildcard, with the first request on a version of the file. */
  readonly hover: number;
}

/** Measures what is asked of a large role again and again: medians. */
export function measureRole({ text, completingAt, hoveringAt }: BenchedRole): RoleTimes {
  // A model of its own for each request, since some of what is asked for first is kept in it.
  const read = (): DeployModel => readDeployText(uri, text);
  const check = ({ role }: DeployModel): void => void checkLocatedRole(role);
  return {
    bareParse: medianTime(
      () => undefined,
      () => void ts.createSourceFile("deploy.ts", text, ts.ScriptTarget.Latest, false),
    ),
    firstCheck: medianTime(read, check, 1),
    check: medianTime(read, check),
    checkAgain: medianTime(read, check),
    completion: medianTime(read, (model) => void completions(model, model.document.positionAt(completingAt))),
    hover: medianTime(read, (model) => void hover(model, model.document.positionAt(hoveringAt))),
  };
}

/** How long the first use of each data file takes, in a process that has used none of them yet. */
export function measureCatalog(): Readonly<Record<string, number>> {
  return {
    "actions.txt": timeOf(() => void servicePrefixes()),
    "services.txt": timeOf(() => void actionDetails("ec2", "RunInstances")),
    "managed-policies.txt": timeOf(() => void findManagedPolicy("ReadOnlyAccess")),
  };
}

const uri = "file:///project/config/jets/deploy.ts";
const runs = 15;

/** @param prepare makes what a run works on, and is not measured. */
function medianTime<Input>(prepare: () => Input, task: (input: Input) => void, times = runs): number {
  const sorted = Array.from({ length: times }, () => {
    const input = prepare();
    return timeOf(() => {
      task(input);
    });
  }).sort((one, other) => one - other);
  return sorted[Math.floor(times / 2)] ?? Number.NaN;
}

/** Processor time and not that of the clock, so that a busy machine does not change it. */
function timeOf(task: () => void): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
