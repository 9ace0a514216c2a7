/**
 * Tells the style sheet how high the header is, and the bar in it, which is all that stays at the top of a low window.
 *
 * @param resized is called when the header has another height
 */
export function watchHeader(header: HTMLElement, bar: HTMLElement, resized: () => void): ResizeObserver {
  const observer = new ResizeObserver(() => {
    const { style } = document.documentElement;
    style.setProperty("--header", `${header.getBoundingClientRect().height}px`);
    style.setProperty("--bar", `${bar.getBoundingClientRect().height}px`);
    resized();
  });
  observer.observe(header);
  return observer;
}
