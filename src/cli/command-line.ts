import { Command, CommanderError, Option } from "commander";
import { version } from "../../package.json";
import { check, type CheckOptions } from "./check.ts";
import { defaultsName, diff, type DiffOptions } from "./diff.ts";
import { explain, type ExplainOptions } from "./explain.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { InputOutputError } from "./files.ts";
import { render, type RenderOptions } from "./render.ts";
import type { Streams } from "./streams.ts";

/**
 * Runs the command line `jets-ci-iam`.
 *
 * @param args the arguments after the name of the program.
 * @returns the exit code of the process.
 */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success;
  const program = createProgram(streams, async (command) => {
    exitCode = await command();
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, streams);
  }
}

const formats = ["yaml", "json", "cloudformation"];

const exitCodesHelp = `
Exit codes:
  0  everything is known, and nothing is an error
  1  there is an error (check --strict: or a warning)
  2  bad usage, or a file that cannot be read or written
  3  render, explain, diff: a value cannot be known`;

function createProgram(streams: Streams, run: (command: () => Promise<ExitCode>) => Promise<void>): Command {
  const program = new Command("jets-ci-iam")
    .description("The AWS IAM role that a Jets deploy file gives its CI runner. The file is read, never executed.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    })
    .showHelpAfterError("Run jets-ci-iam --help to see what there is.")
    .addHelpText("after", exitCodesHelp);

  program
    .command("render")
    .description("print the role; nothing when a value is wrong or unknown")
    .argument("<file>", "the deploy file; - reads standard input")
    .addOption(new Option("--format <format>", "how to write the role").choices(formats).default("yaml"))
    .addOption(environmentOption())
    .option("--partial", "print the role although a value is wrong (left out) or unknown (marked)")
    .option("-o, --output <file>", "write the role to a file instead, as a whole or not at all")
    .action((file: string, options: RenderOptions) => run(() => render(file, options, streams)));

  program
    .command("check")
    .description("print what is wrong, a problem a line: file:line:column severity code message")
    .argument("<file...>", "the deploy files; - reads standard input")
    .addOption(
      new Option("--format <format>", "how to write the problems").choices(["text", "json", "sarif"]).default("text"),
    )
    .addOption(environmentOption())
    .option("--strict", "fail on warnings too")
    .action((files: string[], options: CheckOptions) => run(() => check(files, options, streams)));

  program
    .command("explain")
    .description("print what the role allows, by service and access level, and what grants it")
    .argument("<file>", "the deploy file; - reads standard input")
    .addOption(new Option("--format <format>", "how to write it").choices(["text", "json"]).default("text"))
    .addOption(environmentOption())
    .action((file: string, options: ExplainOptions) => run(() => explain(file, options, streams)));

  program
    .command("diff")
    .description("print what the role has and another has not, a statement and action a row, and what widens it")
    .argument("<file>", "the deploy file; - reads standard input")
    .option("--base <file>", `the deploy file to compare with, or "${defaultsName}" for Jets’ own role`, defaultsName)
    .addOption(new Option("--format <format>", "how to write it").choices(["text", "markdown", "json"]).default("text"))
    .addOption(environmentOption())
    .action((file: string, options: DiffOptions) => run(() => diff(file, options, streams)));

  return program;
}

function environmentOption(): Option {
  return new Option("--env <name>", 'the value of JETS_ENV, or "all" (default: dev, for the files of config/jets)');
}

function exitCodeOf(error: unknown, streams: Streams): ExitCode {
  // Commander has printed what there is to say already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.badUsage;
  if (!(error instanceof InputOutputError)) throw error;
  streams.stderr.write(`jets-ci-iam: ${error.message}\n`);
  return exitCodes.badUsage;
}
