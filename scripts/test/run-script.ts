import { spawn } from "node:child_process";
import { projectFolder } from "../host/project.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** Runs a script of package.json, shows its output, and says how many tests have passed and failed. */
export function runScript(script: string): Promise<Tally> {
  return run(script, (chunk) => process.stdout.write(chunk));
}

/** Runs several at the same time, and shows the output of each in one piece when it has ended. */
export async function runScripts(scripts: readonly string[]): Promise<readonly Tally[]> {
  return Promise.all(
    scripts.map(async (script) => {
      const chunks: Buffer[] = [];
      const tally = await run(script, (chunk) => chunks.push(chunk));
      console.log(`-- ${script}`);
      process.stdout.write(Buffer.concat(chunks));
      return tally;
    }),
  );
}

function run(script: string, show: (chunk: Buffer) => void): Promise<Tally> {
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
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      show(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      process.off("exit", stop);
      resolve(tallyOf(output, exitCode));
    });
  });
}
