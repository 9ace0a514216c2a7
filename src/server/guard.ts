/** Where the server writes what went wrong: the output channel of the editor. */
export interface ErrorLog {
  error(message: string): void;
}

/**
 * A handler of a request that answers null when it fails, and tells why in the log: one request that goes wrong must not
 * take the server down, nor put a message in a person's way.
 */
export function guardedRequest<Params, Result>(
  log: ErrorLog,
  method: string,
  handler: (params: Params) => Promise<Result>,
): (params: Params) => Promise<Result | null> {
  return async (params) => {
    try {
      return await handler(params);
    } catch (error) {
      log.error(failureText(method, error));
      return null;
    }
  };
}

/** A handler of a notification that tells in the log when it fails. */
export function guardedNotification<Params>(
  log: ErrorLog,
  method: string,
  handler: (params: Params) => void | Promise<void>,
): (params: Params) => void {
  const guarded = guardedRequest(log, method, async (params: Params) => handler(params));
  return (params) => void guarded(params);
}

/** What went wrong in a task, for the log. */
export function failureText(task: string, error: unknown): string {
  return `${task} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
