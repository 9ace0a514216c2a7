/** Runs the suites in embedded VS Codes: `run.ts newest oldest`. */
import path from "node:path";
import { embeddedHosts, isEmbeddedHostName } from "../../scripts/host/embedded-host.ts";
import { projectFolder } from "../../scripts/host/project.ts";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { buildSuites } from "./build-suites.ts";
import { runSuites } from "./run-suites.ts";

const vscodeExecutablePath = path.join(projectFolder, "scripts", "host", "embedded-vscode.mjs");
exitWhenAskedToStop();
const program = await buildSuites();
for (const name of process.argv.slice(2)) {
  if (!isEmbeddedHostName(name)) throw new Error(`A host is newest or oldest, not ${name}.`);
  console.log(`Testing in VS Code ${embeddedHosts[name].vscodeVersion}`);
  const passed = await runSuites({ vscodeExecutablePath, arguments: [`--embedded-host=${name}`] }, program);
  if (!passed) process.exitCode = 1;
}
