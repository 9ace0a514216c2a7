import { fileProblems, reportedProblems, type FileProblem } from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { InputOutputError, openDeployFile } from "./files.ts";
import { problemLine } from "./problem-lines.ts";
import type { Streams } from "./streams.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly strict?: true;
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
      const { name, model } = await openDeployFile(file, streams);
      for (const problem of fileProblems(model, reportedProblems(model))) problems.push({ file: name, ...problem });
    } catch (error) {
      if (!(error instanceof InputOutputError)) throw error;
      streams.stderr.write(`jets-ci-iam: ${error.message}\n`);
      isComplete = false;
    }
  }
  streams.stdout.write(reportOf(problems, options));
  if (!isComplete) return exitCodes.badUsage;
  return problems.some(({ severity }) => isFailure(severity, options)) ? exitCodes.problems : exitCodes.success;
}

/** A problem with the file that it is in. */
interface CheckedProblem extends FileProblem {
  readonly file: string;
}

function reportOf(problems: readonly CheckedProblem[], { format }: CheckOptions): string {
  if (format === "json") return `${JSON.stringify(problems, undefined, 2)}\n`;
  return problems.map((problem) => problemLine(problem.file, problem)).join("");
}

function isFailure(severity: FileProblem["severity"], { strict }: CheckOptions): boolean {
  return severity === "error" || (strict === true && severity === "warning");
}
