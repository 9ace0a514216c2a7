/** What only a person does to a page, and may scroll it. */
const signsOfAPerson = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Scrolls the page, and tells when a person does: neither the page itself nor content that grows counts. */
export class Scroller {
  #header: HTMLElement | undefined;
  #isPersons = false;
  #isUnderWay = false;

  /** @param scrolled is called while a person scrolls. */
  constructor(scrolled: () => void) {
    for (const sign of signsOfAPerson) {
      window.addEventListener(sign, () => (this.#isPersons = true), { capture: true, passive: true });
    }
    window.addEventListener("scroll", () => {
      this.#isUnderWay = this.#isPersons;
      if (this.#isPersons) scrolled();
    });
    window.addEventListener("scrollend", () => (this.#isUnderWay = false));
  }

  /** Whether a person is scrolling the page just now. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** What stays at the top of the window while the rest scrolls below it. */
  set header(header: HTMLElement) {
    this.#header = header;
  }

  /** Where in the window the part begins that scrolls, in CSS pixels. */
  get top(): number {
    return this.#header?.getBoundingClientRect().bottom ?? 0;
  }

  /** @param y how far, in CSS pixels from the beginning. */
  scrollTo(y: number): void {
    this.#isPersons = false;
    window.scrollTo(0, y);
  }

  /** Scrolls to where an element is at the top, or as near as the page goes. */
  bringToTop(element: Element): void {
    this.#bringNear(element);
    // In a low window, a part of the header scrolls away on the way.
    this.#bringNear(element);
  }

  /** Scrolls as little as makes the first of some elements visible, unless one of them is. */
  bringIntoSight(elements: readonly Element[]): void {
    if (elements.some((element) => this.#isInSight(element))) return;
    this.#isPersons = false;
    elements[0]?.scrollIntoView({ block: "nearest" });
  }

  /** Changes the page, while an element stays where it is in the window, unless the page is at its beginning. */
  holding(element: Element | undefined, change: () => void): void {
    const before = element?.getBoundingClientRect().top;
    // The browser may hold it as well, and tells of that as of any scrolling.
    this.#isPersons = false;
    change();
    if (before === undefined || element?.isConnected !== true || window.scrollY === 0) return;
    const moved = element.getBoundingClientRect().top - before;
    if (moved !== 0) this.scrollTo(window.scrollY + moved);
  }

  #bringNear(element: Element): void {
    this.scrollTo(window.scrollY + element.getBoundingClientRect().top - this.top);
  }

  #isInSight(element: Element): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > this.top && top < window.innerHeight;
  }
}
