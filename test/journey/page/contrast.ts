import type { Locator } from "playwright-core";

/** A piece of text on the page, and how well it stands out from what is behind it. */
export interface TextContrast {
  readonly text: string;
  /** The contrast ratio of WCAG 2.2, from 1 to 21; text is to have 4.5 at least. */
  readonly ratio: number;
}

/** The contrast of every piece of text below an element that can be seen. */
export async function textContrasts(element: Locator): Promise<readonly TextContrast[]> {
  const texts = await element.evaluate(colouredTexts);
  return texts.map(({ text, color, backgrounds }) => {
    const behind = backgrounds.map(parseColour).reduce((below, above) => blend(above, below), white);
    return { text, ratio: contrast(blend(parseColour(color), behind), behind) };
  });
}

/** Red, green and blue, and how opaque it is, from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const white: Colour = [1, 1, 1, 1];

/** Runs in the page. The backgrounds are those from the root down to the element of the text. */
function colouredTexts(root: Element) {
  return [...root.querySelectorAll("*")]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    )
    .filter((element) => !element.closest(".for-readers"))
    .map((element) => {
      const backgrounds: string[] = [];
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        backgrounds.unshift(getComputedStyle(around).backgroundColor);
      }
      return { text: element.textContent, color: getComputedStyle(element).color, backgrounds };
    });
}

/** Reads `rgb(31, 31, 31)`, `rgba(0, 0, 0, 0)` and `color(srgb 0.1 0.2 0.3 / 0.5)`, as browsers compute colours. */
function parseColour(text: string): Colour {
  const numbers = (text.replace("srgb", "").match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return text.startsWith("color(") ? [red, green, blue, alpha] : [red / 255, green / 255, blue / 255, alpha];
}

function blend([red, green, blue, alpha]: Colour, below: Colour): Colour {
  return [
    red * alpha + below[0] * (1 - alpha),
    green * alpha + below[1] * (1 - alpha),
    blue * alpha + below[2] * (1 - alpha),
    1,
  ];
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of WCAG 2.2. */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
