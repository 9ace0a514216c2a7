import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { openPages, screenshot } from "./harness/index.ts";

exitWhenAskedToStop();

// What the window looked like says more than that something did not come.
afterEach(async function () {
  const test = this.currentTest;
  if (test?.state !== "failed") return;
  for (const page of openPages)
    console.log(`See ${await screenshot(page, `failed, ${test.fullTitle().replaceAll("/", " ")}`)}`);
});
