/** Runs the suites in embedded VS Codes: `run.mts newest oldest web virtual`. */
import path from "node:path";
import { embeddedHosts, isEmbeddedHostName, type EmbeddedHostName } from "../../scripts/host/embedded-host.ts";
import { projectFolder } from "../../scripts/host/project.ts";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { buildSuites, buildSuitesForWorker } from "./build-suites.ts";
import { runSuites, type SuiteWindow } from "./run-suites.ts";

const vscodeExecutablePath = path.join(projectFolder, "scripts", "host", "embedded-vscode.mjs");
exitWhenAskedToStop();
for (const name of process.argv.slice(2)) {
  const passed = await run(name);
  if (!passed) process.exitCode = 1;
}

async function run(name: string): Promise<boolean> {
  if (name === "web") return runInWorker("");
  if (name === "virtual") return runInWorker(" with a virtual workspace", { folderUri: "memory:/shop" });
  if (isEmbeddedHostName(name)) return runOnNode(name);
  throw new Error(`A host is newest, oldest, web or virtual, not ${name}.`);
}

async function runOnNode(name: EmbeddedHostName): Promise<boolean> {
  console.log(`Testing in VS Code ${embeddedHosts[name].vscodeVersion}`);
  return runSuites(executable(name), await buildSuites());
}

/** The web worker extension host, which vscode.dev has. */
async function runInWorker(title: string, window: SuiteWindow = {}): Promise<boolean> {
  console.log(`Testing in the web worker of VS Code ${embeddedHosts.newest.vscodeVersion}${title}`);
  const settings = { "remote.extensionKind": { "jets-ci-iam.jets-ci-iam": ["web"] } };
  return runSuites(executable("newest"), await buildSuitesForWorker(), { ...window, settings });
}

function executable(name: EmbeddedHostName) {
  return { vscodeExecutablePath, arguments: [`--embedded-host=${name}`] };
}
