import { exportRole, fileProblems, type FileProblem } from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import {
  allEnvironments,
  environmentsFor,
  nameOfFile,
  openDeployFile,
  readIn,
  saveText,
  standardStream,
  type DeployFile,
} from "./files.ts";
import { problemLine } from "./problem-lines.ts";
import type { Streams } from "./streams.ts";

export interface RenderOptions {
  readonly format: "yaml" | "json" | "cloudformation";
  readonly partial?: true;
  readonly output?: string;
  /** The environment that the role is for, or all of them. */
  readonly env?: string;
}

/**
 * `jets-ci-iam render`: prints the role of a deploy file. What is wrong or unknown goes to standard error, and then there
 * is no role without `--partial`: a role that lacks a statement which denies something would grant too much.
 */
export async function render(file: string, options: RenderOptions, streams: Streams): Promise<ExitCode> {
  const deployFile = await openDeployFile(file, streams);
  const environments = environmentsFor(deployFile, options.env);
  const roles = environments.map((environment) => readRole(deployFile, environment, options));
  for (const line of new Set(roles.flatMap(({ problems }) => problems))) streams.stderr.write(line);
  const status = worstOf(roles.map((role) => role.status));
  if (status === "complete" || options.partial === true) await output(together(roles, options), file, options, streams);
  else streams.stderr.write(`jets-ci-iam: ${withheldMessage(deployFile.name, status)}\n`);
  return exitCodeOfStatus[status];
}

interface EnvironmentRole {
  readonly environment: string | undefined;
  readonly text: string;
  readonly status: Status;
  /** What is wrong or unknown, a line each. */
  readonly problems: readonly string[];
}

function readRole(deployFile: DeployFile, environment: string | undefined, { format }: RenderOptions): EnvironmentRole {
  const model = readIn(deployFile, environment);
  // Comments silence problems in the editor, but the role lacks what is wrong all the same.
  const problems = fileProblems(model, model.problems).filter(isWorthTelling);
  const lines = problems.map((problem) => problemLine(nameOfFile(deployFile, problem.uri), problem));
  return { environment, problems: lines, ...exportRole(model, format) };
}

/** The roles of several environments in one text: documents of a YAML stream, or the members of one JSON object. */
function together(roles: readonly EnvironmentRole[], { format, env }: RenderOptions): string {
  if (env !== allEnvironments) return roles.map(({ text }) => text).join("");
  if (format !== "json") return roles.map(({ environment = "", text }) => `---\n# ${environment}\n${text}`).join("");
  const members = roles.map(({ environment = "", text }) => [environment, JSON.parse(text) as unknown] as const);
  return `${JSON.stringify(Object.fromEntries(members), undefined, 2)}\n`;
}

function worstOf(statuses: readonly Status[]): Status {
  return (["invalid", "partial"] as const).find((status) => statuses.includes(status)) ?? "complete";
}

type Status = ReturnType<typeof exportRole>["status"];

const exitCodeOfStatus: Readonly<Record<Status, ExitCode>> = {
  complete: exitCodes.success,
  partial: exitCodes.unknown,
  invalid: exitCodes.problems,
};

async function output(text: string, source: string, options: RenderOptions, streams: Streams): Promise<void> {
  if (options.output === undefined || options.output === standardStream) streams.stdout.write(text);
  else await saveText(options.output, text, source);
}

function isWorthTelling({ severity, code }: FileProblem): boolean {
  return severity === "error" || severity === "warning" || code === "not-static";
}

function withheldMessage(name: string, status: Exclude<Status, "complete">): string {
  return status === "invalid"
    ? `${name} has errors, so no role is printed; --partial prints what is left of it.`
    : `not everything in ${name} can be known, so no role is printed; --partial prints what is known.`;
}
