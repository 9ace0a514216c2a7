/** Runs the suites in desktop VS Codes, which are downloaded: the newest and the oldest supported. */
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { buildSuites } from "./build-suites.ts";
import { runSuites } from "./run-suites.ts";

exitWhenAskedToStop();
const versions = { newest: "stable", oldest: "1.100.0" } as const;
for (const name of ["newest", "oldest"] as const) {
  const passed = await runSuites({ version: versions[name] }, await buildSuites(name));
  if (!passed) process.exitCode = 1;
}
