import { fileProblems, reportedFindings, reportedProblems, type FileProblem } from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { environmentsFor, InputOutputError, nameOfFile, openDeployFile, readIn, type DeployFile } from "./files.ts";
import { problemLine } from "./problem-lines.ts";
import type { Streams } from "./streams.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly strict?: true;
  /** The environment that the files are read for, or all of them. */
  readonly env?: string;
}

/**
 * `jets-ci-iam check`: prints the problems of deploy files, but for those that a comment silences. A file that cannot be
 * read is told at standard error, and the others are still checked.
 */
export async function check(files: readonly string[], options: CheckOptions, streams: Streams): Promise<ExitCode> {
  const problems: CheckedProblem[] = [];
  let isComplete = true;
  for (const file of files) {
    try {
      problems.push(...problemsOf(await openDeployFile(file, streams), options));
    } catch (error) {
      if (!(error instanceof InputOutputError)) throw error;
      streams.stderr.write(`jets-ci-iam: ${error.message}\n`);
      isComplete = false;
    }
  }
  streams.stdout.write(reportOf(distinct(problems), options));
  if (!isComplete) return exitCodes.badUsage;
  return problems.some(({ severity }) => isFailure(severity, options)) ? exitCodes.problems : exitCodes.success;
}

/** A problem with the name of the file that it is in. */
interface CheckedProblem extends Omit<FileProblem, "uri"> {
  readonly file: string;
}

function problemsOf(deployFile: DeployFile, { env }: CheckOptions): readonly CheckedProblem[] {
  return environmentsFor(deployFile, env).flatMap((environment) => {
    const model = readIn(deployFile, environment);
    return fileProblems(model, [...reportedProblems(model), ...reportedFindings(model)]).map(({ uri, ...problem }) => {
      return { file: nameOfFile(deployFile, uri), ...problem };
    });
  });
}

/** What several files or environments have in common is told once. */
function distinct(problems: readonly CheckedProblem[]): readonly CheckedProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function reportOf(problems: readonly CheckedProblem[], { format }: CheckOptions): string {
  if (format === "json") return `${JSON.stringify(problems, undefined, 2)}\n`;
  return problems.map((problem) => problemLine(problem.file, problem)).join("");
}

function isFailure(severity: FileProblem["severity"], { strict }: CheckOptions): boolean {
  return severity === "error" || (strict === true && severity === "warning");
}
