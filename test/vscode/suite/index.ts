import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { Console } from "node:console";
import path from "node:path";
import { Writable } from "node:stream";
import type Mocha from "mocha";
import { reportedOutput, reportedSuccess, reportVariable } from "../../../scripts/host/test-report.ts";

/**
 * Runs all suites; VS Code calls it in the extension host.
 *
 * @throws when a test has failed
 */
export async function run(): Promise<void> {
  const reportFolder = process.env[reportVariable];
  if (reportFolder !== undefined) printTo(reportedOutput(reportFolder));
  const failures = await runMocha();
  if (failures > 0) throw new Error(`${failures} tests have failed.`);
  if (reportFolder !== undefined) writeFileSync(reportedSuccess(reportFolder), "");
}

async function runMocha(): Promise<number> {
  const { default: MochaRunner } = (await import("mocha")) as { default: typeof Mocha };
  const mocha = new MochaRunner({ ui: "bdd", timeout: 30_000, color: process.env["FORCE_COLOR"] !== undefined });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith(".test.js")) mocha.addFile(path.join(__dirname, file));
  }
  return new Promise((resolve) => mocha.run(resolve));
}

/** Sends all that is printed into a file, at once, so that it is there even when the extension host dies. */
function printTo(file: string): void {
  const stream = new Writable({
    decodeStrings: true,
    write: (chunk: Buffer, _encoding, done) => {
      appendFileSync(file, chunk);
      done();
    },
  });
  globalThis.console = new Console(stream);
  for (const name of ["stdout", "stderr"]) Object.defineProperty(process, name, { value: stream });
}
