/** Runs a task when the messages that have arrived by now are handled. */
export type AfterMessages = (task: () => void) => void;

/**
 * A task that runs once for many calls. It waits until the messages that have arrived are handled, and then runs for each
 * key that it was called with meanwhile. There is no delay in it: it only lets messages go first.
 */
export function afterBurst(task: (key: string) => void, afterMessages: AfterMessages): (key: string) => void {
  const pending = new Set<string>();
  let isCalled = false;
  const turn = (): void => {
    if (isCalled) {
      isCalled = false;
      // The connection handles one message in each turn of the event loop; a turn without a call ends the burst.
      afterMessages(turn);
      return;
    }
    const keys = [...pending];
    pending.clear();
    for (const key of keys) task(key);
  };
  return (key) => {
    if (pending.size === 0) afterMessages(turn);
    pending.add(key);
    isCalled = true;
  };
}
