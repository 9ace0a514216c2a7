import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../scripts/host/chromium.ts";
import { languages } from "../../scripts/l10n/languages.ts";
import { accessibilityFaults } from "./page/accessibility.ts";
import { openPage, type OpenPage } from "./page/open-page.ts";
import { pageStates } from "./page/states.ts";

/** What a page with a role and its toolbar shows in each language. */
const words = {
  de: { lang: "de", tab: "Berechtigungen", copy: "Kopieren", summary: /2 Richtlinien · / },
  es: { lang: "es", tab: "Permisos", copy: "Copiar", summary: /2 políticas · / },
  ja: { lang: "ja", tab: "アクセス許可", copy: "コピー", summary: /ポリシー 2 件 · / },
  "zh-cn": { lang: "zh-CN", tab: "权限", copy: "复制", summary: /2 个策略 · / },
} as const;

describe("the preview in another language", () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  afterEach(() => {
    l10n.config({ contents: {} });
  });

  for (const language of languages) {
    it(`speaks it, and tells screen readers so: ${language}`, async () => {
      const { lang, tab, copy, summary } = words[language];
      const open = await openIn(language, browser);
      await pageStates["a role, with the caret in it"]?.(open);
      assert.equal(await open.page.locator("html").getAttribute("lang"), lang);
      await open.page.getByRole("tab", { name: tab, exact: true }).waitFor();
      await open.page.getByRole("button", { name: copy, exact: true }).waitFor();
      assert.match(await open.page.getByRole("status").innerText(), summary);
      assert.equal(await isWiderThanItsWindow(open.page), false);
      assert.deepEqual(await accessibilityFaults(open.page.locator("body")), []);
      assert.deepEqual(open.complaints, []);
      await open.page.close();
    });
  }
});

/** Opens the page as the extension does where VS Code speaks the language. */
async function openIn(language: string, browser: Browser): Promise<OpenPage> {
  const texts = JSON.parse(await readFile(`l10n/bundle.l10n.${language}.json`, "utf8")) as Record<string, string>;
  l10n.config({ contents: JSON.stringify(texts) });
  return openPage(browser, 500, texts);
}

function isWiderThanItsWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
