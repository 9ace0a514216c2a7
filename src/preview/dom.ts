/** What goes into an element: text, never markup. */
export type Content = Node | string;

/**
 * A new element of the page.
 *
 * @param className the value of its `class`; may be empty.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (className !== "") created.className = className;
  created.append(...content);
  return created;
}

/**
 * What a text with places, as in `{effect} {pattern}`, becomes with elements in them; the order is the language’s.
 *
 * @param parts what stands in each place; one that is not there is left as it is written.
 */
export function filledIn(text: string, parts: Readonly<Record<string, Content>>): readonly Content[] {
  const pieces = text.split(/\{(\w+)\}/);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? `{${piece}}`)));
}

/** A button that does something in this page or in the editor. */
export function button(className: string, press: () => void, ...content: readonly Content[]): HTMLButtonElement {
  const created = element("button", className, ...content);
  created.type = "button";
  created.addEventListener("click", press);
  return created;
}

/** Gives an element another text. Setting the same again would be a change to screen readers. */
export function setText(shown: HTMLElement, text: string): void {
  if (shown.textContent !== text) shown.textContent = text;
}
