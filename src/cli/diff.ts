import {
  changesMarkdown,
  changesText,
  createChangesModel,
  nextVersions,
  roleStatus,
  type ChangesTable,
  type DeployModel,
} from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import {
  allEnvironments,
  environmentsFor,
  InputOutputError,
  nameOfFile,
  openDeployFile,
  readIn,
  standardStream,
  type DeployFile,
} from "./files.ts";
import type { Streams } from "./streams.ts";

export interface DiffOptions {
  /** Another deploy file, or `defaults`. */
  readonly base: string;
  readonly format: "text" | "markdown" | "json";
  /** The environment that the roles are for, or all of them. */
  readonly env?: string;
}

/** The name that stands for the role that Jets' defaults give. */
export const defaultsName = "defaults";

/**
 * `jets-ci-iam diff`: prints what the role of a deploy file has and another has not, row by row. That there are differences
 * is no error; what is not known is told with them, and by the exit code.
 */
export async function diff(file: string, options: DiffOptions, streams: Streams): Promise<ExitCode> {
  if (file === standardStream && options.base === standardStream) {
    throw new InputOutputError("standard input can be the deploy file or the base, not both");
  }
  const deployFile = await openDeployFile(file, streams);
  const base = options.base === defaultsName ? undefined : await openDeployFile(options.base, streams);
  const environments = environmentsOf([deployFile, ...(base === undefined ? [] : [base])], options.env);
  const comparisons = environments.map((environment) => compare(deployFile, base, environment));
  streams.stdout.write(together(comparisons, options));
  return exitCodeOf(comparisons);
}

/** The environments of both files: a role that one of them gives only in its own is a difference too. */
function environmentsOf(files: readonly DeployFile[], wanted: string | undefined): readonly (string | undefined)[] {
  const [first] = files;
  if (first === undefined || wanted !== allEnvironments)
    return files.slice(0, 1).flatMap((file) => environmentsFor(file, wanted));
  return [...new Set(files.flatMap((file) => environmentsFor(file, wanted)))];
}

interface Comparison {
  readonly environment: string | undefined;
  readonly table: ChangesTable;
  readonly models: readonly DeployModel[];
}

function compare(file: DeployFile, base: DeployFile | undefined, environment: string | undefined): Comparison {
  const model = readIn(file, environment);
  const baseModel = base === undefined ? undefined : readIn(base, environment);
  const { rows, baseNotes } = createChangesModel(nextVersions(model, undefined), baseModel);
  return {
    environment,
    table: {
      rows,
      baseNotes,
      baseName: base === undefined ? "Jets’ defaults" : base.name,
      nameOf: (uri, kind) => nameOfFile(kind === "base" ? (base ?? file) : file, uri),
    },
    models: baseModel === undefined ? [model] : [model, baseModel],
  };
}

function together(comparisons: readonly Comparison[], { format, env }: DiffOptions): string {
  if (format === "json") return jsonOf(comparisons, env);
  const [print, heading] = format === "text" ? [changesText, "#"] : [changesMarkdown, "###"];
  if (env !== allEnvironments) return comparisons.map(({ table }) => print(table)).join("");
  return comparisons.map(({ environment = "", table }) => `${heading} ${environment}\n\n${print(table)}`).join("\n");
}

function jsonOf(comparisons: readonly Comparison[], env: string | undefined): string {
  const members = comparisons.map(({ environment = "", table: { baseName, baseNotes, rows } }) => {
    return [environment, { base: baseName, baseNotes, rows }] as const;
  });
  const value: unknown = env === allEnvironments ? Object.fromEntries(members) : members[0]?.[1];
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function exitCodeOf(comparisons: readonly Comparison[]): ExitCode {
  const statuses = comparisons.flatMap(({ models }) => models.map(roleStatus));
  if (statuses.includes("invalid")) return exitCodes.problems;
  const isDoubtful = comparisons.some(({ table: { rows } }) => rows.some(({ widens }) => widens === "maybe"));
  return isDoubtful || statuses.includes("partial") ? exitCodes.unknown : exitCodes.success;
}
