import { explainRole, type ExplainedRole } from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { allEnvironments, environmentsFor, nameOfFile, openDeployFile, readIn } from "./files.ts";
import type { Streams } from "./streams.ts";

export interface ExplainOptions {
  readonly format: "text" | "json";
  /** The environment that the role is for, or all of them. */
  readonly env?: string;
}

/**
 * `jets-ci-iam explain`: prints what the role of a deploy file allows, by service and access level. What is not known is
 * told with it, and by the exit code: whoever looks for something that the role may do must not take it for all.
 */
export async function explain(file: string, options: ExplainOptions, streams: Streams): Promise<ExitCode> {
  const deployFile = await openDeployFile(file, streams);
  const nameOf = (uri: string) => nameOfFile(deployFile, uri);
  const roles = environmentsFor(deployFile, options.env).map((environment) => ({
    environment,
    ...explainRole(readIn(deployFile, environment), nameOf),
  }));
  streams.stdout.write(options.format === "json" ? jsonOf(roles, options) : textOf(roles, options));
  return exitCodeOf(roles.map(({ status }) => status));
}

interface EnvironmentRole extends ExplainedRole {
  readonly environment: string | undefined;
}

function textOf(roles: readonly EnvironmentRole[], { env }: ExplainOptions): string {
  if (env !== allEnvironments) return roles.map(({ text }) => text).join("");
  return roles.map(({ environment = "", text }) => `# ${environment}\n\n${text}`).join("\n");
}

function jsonOf(roles: readonly EnvironmentRole[], { env }: ExplainOptions): string {
  const members = roles.map(({ environment = "", permissions }) => [environment, permissions] as const);
  const value: unknown = env === allEnvironments ? Object.fromEntries(members) : roles[0]?.permissions;
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function exitCodeOf(statuses: readonly ExplainedRole["status"][]): ExitCode {
  if (statuses.includes("invalid")) return exitCodes.problems;
  return statuses.includes("partial") ? exitCodes.unknown : exitCodes.success;
}
