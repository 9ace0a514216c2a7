/** How many lines above the one that is wanted an editor may stop, since the lines that stick to its top need room. */
const stickyLines = 6;

/** Where an editor was scrolled to by us, to know what it tells of that from what a person does, however late it tells. */
export class SentScrolls {
  #tops: readonly number[] = [];

  /** @param top the line that is to be at the editor’s top. */
  add(top: number): void {
    this.#tops = [...this.#tops, top];
  }

  /** @param top the line that the editor says to be at its top. */
  isEcho(top: number): boolean {
    const index = this.#tops.findIndex((sent) => sent - stickyLines <= top && top <= sent);
    // The editor goes where it is sent in that order; where it goes elsewhere, a person has taken it there.
    this.#tops = index < 0 ? [] : this.#tops.slice(index);
    return index >= 0;
  }
}
