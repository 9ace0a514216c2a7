/** From how many milliseconds on a person notices that something waits. */
const noticeable = 20;
/** How many times as long as the task takes the pause before it has to be. */
const patience = 4;
const longestPause = 500;

/**
 * A task that is asked for again and again and may take time, in which nothing else is done. A quick one runs at once. One
 * that has taken long waits for a pause, in which nobody asks for it; the longer it takes, the longer has the pause to be.
 */
export class PatientTask {
  readonly #task: (key: string) => void;
  /** How long it has taken for each key the last time, in milliseconds. */
  readonly #took = new Map<string, number>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  /** @param task must not throw. */
  constructor(task: (key: string) => void) {
    this.#task = task;
  }

  /** Asks for the task for a key; what was asked for that key and still waits is not done. */
  ask(key: string): void {
    clearTimeout(this.#waiting.get(key));
    const took = this.#took.get(key) ?? 0;
    if (took < noticeable) this.#run(key);
    else
      this.#waiting.set(
        key,
        setTimeout(
          () => {
            this.#run(key);
          },
          Math.min(took * patience, longestPause),
        ),
      );
  }

  /** Forgets a key; what waits for it is not done. */
  forget(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#took.delete(key);
  }

  #run(key: string): void {
    this.#waiting.delete(key);
    const start = performance.now();
    this.#task(key);
    this.#took.set(key, performance.now() - start);
  }
}
