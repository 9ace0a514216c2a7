/**
 * A task that runs once for many calls. It waits until the messages that have arrived are handled, and then runs for each
 * key that it was called with meanwhile. There is no delay in it: it only lets messages go first.
 */
export function afterBurst(task: (key: string) => void): (key: string) => void {
  const pending = new Set<string>();
  let isCalled = false;
  const turn = (): void => {
    if (isCalled) {
      isCalled = false;
      // The connection handles one message in each turn of the event loop; a turn without a call ends the burst.
      setImmediate(turn);
      return;
    }
    const keys = [...pending];
    pending.clear();
    for (const key of keys) task(key);
  };
  return (key) => {
    if (pending.size === 0) setImmediate(turn);
    pending.add(key);
    isCalled = true;
  };
}
