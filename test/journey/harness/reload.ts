import type { Dialog, Page } from "playwright-core";
import { workbenchReady } from "./session.ts";

/** What Playwright tells of IndexedDB; its declaration leaves that out. */
interface StoredByBrowser {
  readonly origins: readonly {
    readonly indexedDB?: readonly {
      readonly stores: readonly { readonly records: readonly { readonly key?: unknown; readonly value?: string }[] }[];
    }[];
  }[];
}

/**
 * Reloads a window that shows a preview, and waits until the workbench is there again.
 *
 * VS Code stores the layout every few seconds, and loses what it has not stored when the page goes. Of unsaved text
 * that it has not stored it asks whether to leave: we stay then, as a careful person would, and try again.
 */
export async function reload(page: Page): Promise<void> {
  while (!(await previewIsInStoredLayout(page)));
  while (await isAskedToStay(page));
  await workbenchReady(page);
}

async function isAskedToStay(page: Page): Promise<boolean> {
  const isAsked = new Promise<boolean>((resolve) => {
    const stay = (dialog: Dialog) => {
      page.off("domcontentloaded", leave);
      void dialog.dismiss().then(() => {
        resolve(true);
      });
    };
    const leave = () => {
      page.off("dialog", stay);
      resolve(false);
    };
    page.once("dialog", stay).once("domcontentloaded", leave);
  });
  await page.evaluate(() => {
    location.reload();
  });
  return isAsked;
}

async function previewIsInStoredLayout(page: Page): Promise<boolean> {
  const { origins } = (await page.context().storageState({ indexedDB: true })) as StoredByBrowser;
  return origins
    .flatMap(({ indexedDB = [] }) => indexedDB.flatMap(({ stores }) => stores.flatMap(({ records }) => records)))
    .some(({ key, value }) => key === "memento/workbench.parts.editor" && value?.includes("jetsCiIam.preview"));
}
