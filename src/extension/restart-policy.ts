/** How many crashes of the server within the period it survives. */
const toleratedCrashes = 10;
const periodInMilliseconds = 3 * 60 * 1000;

/** Decides whether a server that has crashed is started again: not when it keeps crashing. */
export class RestartPolicy {
  #crashes: readonly number[] = [];

  /**
   * Counts a crash.
   *
   * @param now the time in milliseconds.
   * @returns whether the server is to be started again.
   */
  restartAfterCrash(now: number): boolean {
    this.#crashes = [...this.#crashes, now].filter((crash) => now - crash < periodInMilliseconds);
    return this.#crashes.length <= toleratedCrashes;
  }
}
