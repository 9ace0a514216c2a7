import type { FrameLocator, Page } from "playwright-core";

/** The document of the preview that was shown last; VS Code puts every webview into two frames. */
export function previewFrame(page: Page): FrameLocator {
  return page.locator("iframe.webview.ready").last().contentFrame().frameLocator("iframe#active-frame");
}
