import type { FrameLocator, Page } from "playwright-core";

/** The document of the preview that is open; VS Code puts every webview into two frames. */
export function previewFrame(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
}
