import { runCommandLine } from "./command-line.ts";

// A reader that closes the pipe early, as head does, has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void runCommandLine(process.argv.slice(2), process).then((exitCode) => {
  // Not process.exit, which would cut off what a pipe has not taken yet.
  process.exitCode = exitCode;
});
