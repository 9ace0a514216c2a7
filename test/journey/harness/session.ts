import { cp } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { launchChromium } from "../../../scripts/host/chromium.ts";
import { embeddedHosts } from "../../../scripts/host/embedded-host.ts";
import { linkExtension } from "../../../scripts/host/extension-folders.ts";
import { installHost } from "../../../scripts/host/install.ts";
import { exampleFolder, projectFolder, vsixFile } from "../../../scripts/host/project.ts";
import { installExtension, startServer } from "../../../scripts/host/server.ts";
import { calmSettings, writeSettings, type Settings } from "../../../scripts/host/settings.ts";
import { makeTemporaryFolder } from "../../../scripts/host/temporary-folder.ts";
import { workbenchUrl } from "../../../scripts/host/workbench-url.ts";

/** A person's VS Code, in a browser that we drive. */
export interface Session {
  readonly page: Page;
  /** The folder that is open, a copy of the example project. */
  readonly workspace: string;
  /** Writes the settings of the workspace, which replace those of before. The calm ones are the person's and stay. */
  readonly changeSettings: (settings: Settings) => Promise<void>;
  /** Ends browser and server and removes all that they have written. */
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  /** The packaged extension, installed as a person would, or the one that is built in `dist/`. */
  readonly extension?: "packaged" | "built";
  readonly settings?: Settings;
  /** The size of the window in pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** How many pixels of a screenshot stand for one of the window's. */
  readonly deviceScaleFactor?: number;
  /** The display language, as VS Code calls it. VS Code itself stays English, as a language pack is none of npm’s packages. */
  readonly language?: string;
  /** Whether VS Code asks the person to trust the workspace; without, it is trusted. */
  readonly asksForTrust?: boolean;
}

/** How long to wait for anything to be shown, in milliseconds; a busy machine takes its time to load VS Code. */
const patience = 120_000;

/** The windows of all sessions that are not closed. */
export const openPages = new Set<Page>();

/** What keeps the steps of a journey from surprising each other. */
const journeySettings: Settings = {
  ...calmSettings,
  "workbench.editor.revealIfOpen": true,
  "editor.acceptSuggestionOnCommitCharacter": false,
  "files.exclude": { "**/.vscode": true },
};

/** Opens a copy of the example project with the extension, in a fresh profile, and waits until it is shown. */
export async function openExample(options: SessionOptions = {}): Promise<Session> {
  const folder = await makeTemporaryFolder();
  const workspace = path.join(folder.path, path.basename(exampleFolder));
  await cp(exampleFolder, workspace, { recursive: true });
  const folders = { serverData: path.join(folder.path, "server"), extensions: path.join(folder.path, "extensions") };
  await writeSettings(path.join(folders.serverData, "data", "User"), { ...journeySettings, ...options.settings });
  // A browser's VS Code watches the files of the workspace, but not those of the person's settings.
  const changeSettings = (settings: Settings) => writeSettings(path.join(workspace, ".vscode"), settings);

  const host = await installHost(embeddedHosts.newest);
  if (options.extension === "built") await linkExtension(projectFolder, folders.extensions);
  else await installExtension(host, vsixFile, folders);
  const server = await startServer(host, { ...folders, asksForTrust: options.asksForTrust === true });
  const browser = await launchChromium();
  const close = async () => {
    await browser.close();
    await server.stop();
    await folder.remove();
  };

  const { viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 } = options;
  const page = await browser.newPage({ viewport, deviceScaleFactor });
  page.setDefaultTimeout(patience);
  openPages.add(page);
  page.once("close", () => openPages.delete(page));
  if (options.language !== undefined) await page.addInitScript(speakIn, options.language);
  try {
    await page.goto(workbenchUrl(server, { folder: workspace }));
    await workbenchReady(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, workspace, changeSettings, close };
}

/** What the page of VS Code does that has loaded the texts of a language. */
function speakIn(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/** Waits until the workbench is shown; the explorer's first row is the last of what a person waits for. */
export async function workbenchReady(page: Page): Promise<void> {
  await page.locator(".monaco-workbench .explorer-folders-view [role=treeitem]").first().waitFor();
}

/** Does something while the window does not have the focus; a headless browser says always that it has it. */
export async function leaveAndComeBack(page: Page, doElsewhere: () => Promise<void>): Promise<void> {
  const pretend = (isFocused: boolean) =>
    page.evaluate((focused) => {
      document.hasFocus = () => focused;
      window.dispatchEvent(new FocusEvent(focused ? "focus" : "blur"));
    }, isFocused);
  await pretend(false);
  await page.locator(".titlebar.inactive").waitFor();
  await doElsewhere();
  await pretend(true);
}
