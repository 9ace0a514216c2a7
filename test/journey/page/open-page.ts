import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { projectFolder } from "../../../scripts/host/project.ts";
import { previewHtml } from "../../../src/extension/panels/html.ts";
import type { FromWebview, PersistedPreview, ToWebview } from "../../../src/protocol/index.ts";

/** The page of the preview in a browser, with this test in the place of the extension. */
export interface OpenPage {
  readonly page: Page;
  /** Sends a message to the page and waits until it has been received. */
  tell(message: ToWebview): Promise<void>;
  /** All that the page has told since the last call. */
  told(): Promise<readonly FromWebview[]>;
  /** What the page has kept for a reload. */
  kept(): Promise<PersistedPreview | undefined>;
  /** Loads the page anew, as VS Code does when it has hidden it, with what the page has kept. */
  reload(): Promise<void>;
  /** What the browser has complained about: violations of the content security policy, and errors. */
  readonly complaints: readonly string[];
}

declare global {
  interface Window {
    /** What stands in for VS Code in the page. */
    editor: { readonly told: FromWebview[]; readonly kept: PersistedPreview | undefined };
    /** How often the page has been changed since it was asked to count. */
    changes: number;
  }
}

const origin = "https://preview.test";

/** Opens the page as VS Code would, from the same HTML, script and style, in English or with the texts that are given. */
export async function openPage(
  browser: Browser,
  width = 800,
  texts?: Readonly<Record<string, string>>,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript({ content: standInForEditor });
  await serve(page, texts);
  await page.goto(`${origin}/`);
  return {
    page,
    complaints,
    tell: (message) => page.evaluate(receive, message),
    told: () => page.evaluate(() => window.editor.told.splice(0)),
    kept: () => page.evaluate(() => window.editor.kept),
    reload: async () => {
      const kept = await page.evaluate(() => window.editor.kept);
      await page.addInitScript({ content: `editor.kept = ${JSON.stringify(kept)};` });
      await page.reload();
    },
  };
}

async function serve(page: Page, texts: Readonly<Record<string, string>> | undefined): Promise<void> {
  const html = previewHtml({
    script: `${origin}/dist/preview.js`,
    style: `${origin}/media/preview.css`,
    cspSource: origin,
    texts,
  });
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") await route.fulfill({ contentType: "text/html", body: html });
    else await route.fulfill({ path: path.join(projectFolder, pathname) });
  });
  // Fails here, and not as an empty page, when the preview has not been built.
  await readFile(path.join(projectFolder, "dist", "preview.js"));
}

/** Runs in the page before its script; as text, since what tsx makes of a function does not run elsewhere. */
const standInForEditor = `
  window.editor = { told: [], kept: undefined };
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => editor.told.push(message),
    getState: () => editor.kept,
    setState: (state) => (editor.kept = state),
  });
`;

/** Runs in the page. Messages arrive in their order, so that the probe behind the message has it received. */
function receive(message: ToWebview): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener("message", ({ data }) => {
      if (data === "probe") resolve();
    });
    window.postMessage(message);
    window.postMessage("probe");
  });
}
