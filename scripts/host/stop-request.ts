/** How often to look whether our parent has gone, in milliseconds. */
const interval = 500;

/**
 * Makes this process exit in good order when it is asked to stop, so that what waits for the "exit" event is cleaned up.
 * That our parent has gone is such a request too: npm passes a signal on to a shell only, which does not pass it on to us.
 */
export function exitWhenAskedToStop(): void {
  const customaryExitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
  for (const [signal, exitCode] of Object.entries(customaryExitCodes)) {
    process.once(signal, () => process.exit(exitCode));
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(customaryExitCodes.SIGHUP);
  }, interval).unref();
}
