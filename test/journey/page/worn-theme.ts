import type { FrameLocator } from "playwright-core";
import type { OpenPage } from "./open-page.ts";

/** What VS Code gives the page of a webview so that it can look like the theme. */
export interface WornTheme {
  /** The theme's colours and fonts, as declarations of the root. */
  readonly variables: string;
  /** The rules that VS Code puts before those of the page. */
  readonly rules: string;
  readonly bodyClass: string;
}

/** The theme that VS Code has a webview wear. */
export function wornTheme(webview: FrameLocator): Promise<WornTheme> {
  return webview.locator("body").evaluate(() => ({
    variables: document.documentElement.style.cssText,
    rules: document.getElementById("_defaultStyles")?.textContent ?? "",
    bodyClass: document.body.className,
  }));
}

/** Gives a page outside VS Code what VS Code would give it. */
export function wear({ page }: OpenPage, theme: WornTheme): Promise<void> {
  return page.evaluate(({ variables, rules, bodyClass }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    document.documentElement.style.cssText = variables;
    document.body.className = bodyClass;
  }, theme);
}
