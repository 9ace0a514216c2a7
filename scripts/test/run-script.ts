import { spawn } from "node:child_process";
import { projectFolder } from "../host/project.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** Runs a script of package.json, shows its output, and says how many tests have passed and failed. */
export function runScript(script: string): Promise<Tally> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn("npm", ["run", "--silent", script], {
    cwd: projectFolder,
    // A group of its own, so that all of it can be stopped; a shell between would not pass a signal on.
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...colours },
  });
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  };
  process.once("exit", stop);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      process.off("exit", stop);
      resolve(tallyOf(output, exitCode));
    });
  });
}
