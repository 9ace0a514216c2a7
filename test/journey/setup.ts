import type { RootHookObject } from "mocha";
import { ensureChromium } from "../../scripts/host/chromium.ts";
import { embeddedHosts } from "../../scripts/host/embedded-host.ts";
import { installHost } from "../../scripts/host/install.ts";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { openPages, screenshot } from "./harness/index.ts";

exitWhenAskedToStop();

/** Installs what is missing, once and not in each of the processes that run the journeys. */
export async function mochaGlobalSetup(): Promise<void> {
  await ensureChromium();
  await installHost(embeddedHosts.newest);
}

export const mochaHooks: RootHookObject = {
  // What the window looked like says more than that something did not come.
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    if (test?.state !== "failed") return;
    for (const page of openPages)
      console.log(`See ${await screenshot(page, `failed, ${test.fullTitle().replaceAll("/", " ")}`)}`);
  },
};
