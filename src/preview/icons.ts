/** The outlines of the toolbar's icons, drawn in a square of 16 units. */
const outlines = {
  copy: ["M5.5 5.5h7v8h-7z", "M10.5 5.5v-3h-7v8h2"],
  lock: ["M3.5 7h9v6.5h-9z", "M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7"],
  more: ["M4.5 6.5 8 10l3.5-3.5"],
  shield: ["M8 2l5 1.8v4c0 3.2-2 5.2-5 6.2-3-1-5-3-5-6.2v-4z"],
  unfold: ["M6.5 4.5 10 8l-3.5 3.5"],
  unlock: ["M3.5 7h9v6.5h-9z", "M5.2 7V4.8a2.8 2.8 0 0 1 5.5-.7"],
} as const;

export type IconName = keyof typeof outlines;

/** An icon in the colour of the text around it. It says nothing to screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" });
  drawing.append(...outlines[name].map((d) => svg("path", { d })));
  return drawing;
}

function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Tag] {
  const created = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  return created;
}
