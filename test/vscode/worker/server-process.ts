/** Workers that were started in this extension host, the newest last. */
const workers: Worker[] = [];

/** Keeps the workers that are started from now on; the suites run in the worker that starts the server. */
export function followWorkers(): void {
  const start = Worker;
  globalThis.Worker = new Proxy(start, {
    construct: (_target, [script, options]: [string | URL, WorkerOptions?]) => {
      const worker = new start(script, options);
      workers.push(worker);
      return worker;
    },
  });
}

/** Each time a worker reads the whole server again, and what it does then is the same as on Node. */
export const manyTimes = 3;

/** Ends the language server and reports an error of it, as a worker does that crashes; nobody else can end one. */
export function killServer(): void {
  const server = workers.at(-1);
  server?.terminate();
  server?.dispatchEvent(new ErrorEvent("error", { message: "killed by a test" }));
}
