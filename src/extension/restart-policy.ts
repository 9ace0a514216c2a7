/** How many crashes in a row it survives, of servers that have not read a deploy file. */
const toleratedInARow = 5;
/** How many crashes within the period it survives, whatever the servers have done. */
const toleratedInPeriod = 60;
const periodInMilliseconds = 3 * 60 * 1000;

/**
 * Decides whether a server that has crashed is started again. One that has read a deploy file before can work, so it is
 * started again however often something ends it; one that crashes before that would only crash again.
 */
export class RestartPolicy {
  #inARow = 0;
  #crashes: readonly number[] = [];

  /** Notes that the server has read a deploy file. */
  noteWork(): void {
    this.#inARow = 0;
  }

  /**
   * Counts a crash.
   *
   * @param now the time in milliseconds.
   * @returns whether the server is to be started again.
   */
  restartAfterCrash(now: number): boolean {
    this.#inARow++;
    this.#crashes = [...this.#crashes, now].filter((crash) => now - crash < periodInMilliseconds);
    return this.#inARow <= toleratedInARow && this.#crashes.length <= toleratedInPeriod;
  }
}
