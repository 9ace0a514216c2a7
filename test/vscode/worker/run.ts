import "mocha";
import { workspace } from "vscode";
import { reportText, type TestReport } from "../../../scripts/host/console-report.ts";
import { followWorkers } from "./server-process.ts";
import { makeVirtualWorkspace } from "./virtual-workspace.ts";

/**
 * Runs all suites in the extension host that is a web worker, where there is no disk to find or report them.
 *
 * @param loadSuites runs the files of the suites.
 * @throws when a test has failed
 */
export async function runSuites(loadSuites: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => {
    report({ print: values });
  };
  followWorkers();
  if (workspace.workspaceFolders?.[0]?.uri.scheme === "memory") await makeVirtualWorkspace();
  mocha.setup({ ui: "bdd", timeout: 30_000, reporter: "spec" });
  loadSuites();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests have failed.`);
  report("passed");
}

function report(value: TestReport): void {
  console.log(reportText(value));
}
