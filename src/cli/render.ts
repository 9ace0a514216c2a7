import { exportRole, fileProblems, type FileProblem } from "../service/index.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { openDeployFile, saveText, standardStream } from "./files.ts";
import { problemLine } from "./problem-lines.ts";
import type { Streams } from "./streams.ts";

export interface RenderOptions {
  readonly format: "yaml" | "json" | "cloudformation";
  readonly partial?: true;
  readonly output?: string;
}

/**
 * `jets-ci-iam render`: prints the role of a deploy file. What is wrong or unknown goes to standard error, and then there
 * is no role without `--partial`: a role that lacks a statement which denies something would grant too much.
 */
export async function render(file: string, options: RenderOptions, streams: Streams): Promise<ExitCode> {
  const { name, model } = await openDeployFile(file, streams);
  const { text, status } = exportRole(model, options.format);
  // Comments silence problems in the editor, but the role lacks what is wrong all the same.
  for (const problem of fileProblems(model, model.problems)) {
    if (isWorthTelling(problem)) streams.stderr.write(problemLine(name, problem));
  }
  if (status === "complete" || options.partial === true) await output(text, file, options, streams);
  else streams.stderr.write(`jets-ci-iam: ${withheldMessage(name, status)}\n`);
  return exitCodeOfStatus[status];
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
