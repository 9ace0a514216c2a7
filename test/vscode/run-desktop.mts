/** Runs the suites in desktop VS Codes, which are downloaded: the newest and the oldest supported. */
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { buildSuites } from "./build-suites.ts";
import { runSuites } from "./run-suites.ts";

exitWhenAskedToStop();
const program = await buildSuites();
for (const version of ["stable", "1.100.0"]) {
  const passed = await runSuites({ version }, program);
  if (!passed) process.exitCode = 1;
}
