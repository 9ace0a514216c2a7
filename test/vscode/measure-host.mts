/**
 * Measures in the embedded VS Code how long the thread of the extension host is busy because of the extension, which
 * shares it with all others: `npm run bench:host`.
 */
import path from "node:path";
import { projectFolder } from "../../scripts/host/project.ts";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { buildBenchmarks } from "./build-suites.ts";
import { runSuites } from "./run-suites.ts";

exitWhenAskedToStop();
const vscodeExecutablePath = path.join(projectFolder, "scripts", "host", "embedded-vscode.mjs");
const host = { vscodeExecutablePath, arguments: ["--embedded-host=newest"] };
const passed = await runSuites(host, await buildBenchmarks(), { isEmpty: true });
if (!passed) process.exitCode = 1;
