import {
  collapsed,
  detailedProblems,
  fileProblems,
  reportedFindings,
  reportedProblems,
  type DetailedProblem,
  type FileProblem,
} from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { environmentsFor, InputOutputError, nameOfFile, openDeployFile, readIn, type DeployFile } from "./files.ts";
import { problemLine } from "./problem-lines.ts";
import { sarifLog } from "./sarif/sarif-log.ts";
import type { Streams } from "./streams.ts";

export interface CheckOptions {
  readonly format: "text" | "json" | "sarif";
  readonly strict?: true;
  /** The environment that the files are read for, or all of them. */
  readonly env?: string;
}

/**
 * `jets-ci-iam check`: prints the problems of deploy files, but for those that a comment silences. A file that cannot be
 * read is told at standard error, and the others are still checked.
 */
export async function check(files: readonly string[], options: CheckOptions, streams: Streams): Promise<ExitCode> {
  return options.format === "sarif"
    ? checkAs(sarif, files, options, streams)
    : checkAs(options.format === "json" ? json : text, files, options, streams);
}

/** How problems are told: what of them is asked for, and what is written of it. */
interface Format<Kind extends FileProblem> {
  readonly problemsOf: (...args: Parameters<typeof detailedProblems>) => readonly Kind[];
  readonly report: (problems: readonly Checked<Kind>[], failures: readonly string[]) => string;
}

/** A problem with the name of the file that it is in. */
type Checked<Kind extends FileProblem> = Kind & { readonly file: string };

const text: Format<FileProblem> = {
  problemsOf: (model, problems) => fileProblems(model, collapsed(problems)),
  report: (problems) => problems.map((problem) => problemLine(problem.file, problem)).join(""),
};

const json: Format<FileProblem> = {
  problemsOf: fileProblems,
  report: (problems) => {
    const told = problems.map(({ file, code, severity, message, range }) => ({ file, code, severity, message, range }));
    return `${JSON.stringify(told, undefined, 2)}\n`;
  },
};

const sarif: Format<DetailedProblem> = { problemsOf: detailedProblems, report: sarifLog };

async function checkAs<Kind extends FileProblem>(
  format: Format<Kind>,
  files: readonly string[],
  options: CheckOptions,
  streams: Streams,
): Promise<ExitCode> {
  const problems: Checked<Kind>[] = [];
  const failures: string[] = [];
  for (const file of files) {
    try {
      problems.push(...problemsIn(await openDeployFile(file, streams), format, options));
    } catch (error) {
      if (!(error instanceof InputOutputError)) throw error;
      streams.stderr.write(`jets-ci-iam: ${error.message}\n`);
      failures.push(error.message);
    }
  }
  streams.stdout.write(format.report(distinct(problems), failures));
  if (failures.length > 0) return exitCodes.badUsage;
  return problems.some(({ severity }) => isFailure(severity, options)) ? exitCodes.problems : exitCodes.success;
}

function problemsIn<Kind extends FileProblem>(
  deployFile: DeployFile,
  { problemsOf }: Format<Kind>,
  { env }: CheckOptions,
): readonly Checked<Kind>[] {
  return environmentsFor(deployFile, env).flatMap((environment) => {
    const model = readIn(deployFile, environment);
    const problems = problemsOf(model, [...reportedProblems(model), ...reportedFindings(model)]);
    return problems.map((problem) => ({ ...problem, file: nameOfFile(deployFile, problem.uri) }));
  });
}

/** What several files or environments have in common is told once. */
function distinct<Kind extends FileProblem>(problems: readonly Checked<Kind>[]): readonly Checked<Kind>[] {
  const told = problems.map((problem) => {
    const { file, code, severity, message, range } = problem;
    return [JSON.stringify([file, code, severity, message, range]), problem] as const;
  });
  return [...new Map(told).values()];
}

function isFailure(severity: FileProblem["severity"], { strict }: CheckOptions): boolean {
  return severity === "error" || (strict === true && severity === "warning");
}
