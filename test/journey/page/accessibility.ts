import axe from "axe-core";
import type { Locator } from "playwright-core";

/**
 * What breaks a rule of WCAG or of good practice in the document of an element, as axe-core knows them; a line for each
 * element that does.
 */
export async function accessibilityFaults(body: Locator): Promise<readonly string[]> {
  const frame = await (await body.elementHandle()).ownerFrame();
  if (!frame) throw new Error("The page has been closed.");
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => [id, help, target.join(" "), ...any.map(({ message }) => message)].join(": ")),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
