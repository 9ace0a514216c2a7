import { EventEmitter, type Disposable, type Memento } from "vscode";

/** The environment that Jets takes when nobody names one. */
export const usualEnvironment = "dev";

const key = "jetsCiIam.environment";

/** The environment that a person looks at, a value of `JETS_ENV`. It is kept for the workspace. */
export class ChosenEnvironment implements Disposable {
  readonly #kept: Memento;
  readonly #changed = new EventEmitter<string>();

  /** Another one was chosen. */
  readonly onDidChange = this.#changed.event;

  /** @param kept what VS Code keeps of the workspace. */
  constructor(kept: Memento) {
    this.#kept = kept;
  }

  get name(): string {
    return this.#kept.get(key, usualEnvironment);
  }

  async choose(name: string): Promise<void> {
    if (name === this.name) return;
    await this.#kept.update(key, name);
    this.#changed.fire(name);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
