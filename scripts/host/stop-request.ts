/** How often to look whether our parent has gone, in milliseconds. */
const interval = 500;

/**
 * Resolves when this process is asked to stop, which from now on it has to do by itself, with the customary exit code.
 * That our parent has gone is such a request too: npm passes a signal on to a shell only, which does not pass it on to us.
 */
export function stopRequested(): Promise<number> {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries(codes)) {
      process.on(signal, () => {
        resolve(code);
      });
    }
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve(codes.SIGHUP);
    }, interval).unref();
  });
}
