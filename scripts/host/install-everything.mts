/** Installs all that tests need beside the packages of npm, one after the other: `npm run install:hosts`. */
import { ensureChromium } from "./chromium.ts";
import { embeddedHosts } from "./embedded-host.ts";
import { installHost } from "./install.ts";
import { exitWhenAskedToStop } from "./stop-request.ts";

exitWhenAskedToStop();
await ensureChromium();
for (const host of Object.values(embeddedHosts)) await installHost(host);
