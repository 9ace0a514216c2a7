import type { Locator } from "playwright-core";

/**
 * Where on the page a character of an editor's visible text is, in pixels.
 *
 * @param text what stands there on one line, with `$0` before the character: `config.ci.iam.$0policy`; without `$0` its
 * first character is meant
 */
export async function placeOf(editor: Locator, text: string): Promise<{ x: number; y: number }> {
  const wanted = { plain: text.replace("$0", ""), offset: Math.max(text.indexOf("$0"), 0) };
  const place = await editor.evaluate(findInPage, wanted);
  if (place === undefined) throw new Error(`The editor does not show ${text}.`);
  return place;
}

/** Runs in the page, so it may call nothing of this file. A line is a row of elements, one for each colour. */
function findInPage(editor: Element, { plain, offset }: { plain: string; offset: number }) {
  for (const line of editor.querySelectorAll(".view-line")) {
    let position = line.textContent.replaceAll("\u00a0", " ").indexOf(plain) + offset;
    if (position < offset) continue;
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const node = texts.currentNode as Text;
      if (position < node.length) {
        const range = document.createRange();
        range.setStart(node, position);
        range.setEnd(node, position + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      position -= node.length;
    }
  }
  return undefined;
}
