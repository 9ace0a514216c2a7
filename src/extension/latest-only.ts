/**
 * A way to ask that runs one question at a time. While one is under way, only the newest of those that come waits, since
 * the answers to the others would be outdated.
 *
 * @param ask must not reject.
 */
export function latestOnly<Question>(ask: (question: Question) => Promise<void>): (question: Question) => void {
  let waiting: { readonly question: Question } | undefined;
  let busy = false;
  const askAll = async () => {
    busy = true;
    for (let next = waiting; next !== undefined; next = waiting) {
      waiting = undefined;
      await ask(next.question);
    }
    busy = false;
  };
  return (question) => {
    waiting = { question };
    if (!busy) void askAll();
  };
}
