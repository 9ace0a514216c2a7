/** What a person moves: the page of the preview, an editor’s view, or the caret, which takes the editor’s view along. */
export type Moved = "page" | "editor" | "caret";

/** How long after the last movement others are its consequence; a view that scrolls smoothly takes some 150 ms. */
const holdInMilliseconds = 500;

/**
 * Tells what a person scrolls from what scrolls along. What was moved last leads for a moment; a view that moves meanwhile
 * is its echo and must not be followed, or the two views would fight.
 */
export class ScrollLead {
  readonly #now: () => number;
  #leader: Moved | undefined;
  #until = 0;

  /** @param now a clock in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Says that something has moved. @returns whether others are to follow it; nothing but a person moves the caret. */
  take(moved: Moved): boolean {
    const now = this.#now();
    if (moved !== "caret" && moved !== this.#leader && now < this.#until) return false;
    this.#leader = moved;
    this.#until = now + holdInMilliseconds;
    return true;
  }
}
