import { mkdir } from "node:fs/promises";
import path from "node:path";
import { embeddedHosts } from "../host/embedded-host.ts";
import { linkExtension } from "../host/extension-folders.ts";
import { installHost } from "../host/install.ts";
import { exampleFolder, projectFolder } from "../host/project.ts";
import { stopRequested } from "../host/stop-request.ts";
import { startServer } from "../host/server.ts";
import { calmSettings, writeSettings } from "../host/settings.ts";
import { makeTemporaryFolder, removeFolder } from "../host/temporary-folder.ts";
import { workbenchUrl } from "../host/workbench-url.ts";
import { openerFolder } from "./opener-folder.ts";

/** Serves the example project in the embedded VS Code until somebody asks us to stop, and leaves nothing behind. */
export async function serveEmbedded(): Promise<void> {
  const host = await installHost(embeddedHosts.newest);
  const stopped = stopRequested();
  const folder = await makeTemporaryFolder();
  try {
    const extensions = path.join(folder, "extensions");
    for (const extension of [projectFolder, openerFolder]) await linkExtension(extension, extensions);
    const serverData = path.join(folder, "server");
    await mkdir(serverData);
    await writeSettings(path.join(serverData, "data", "User"), calmSettings);
    const server = await startServer(host, { serverData, extensions });
    console.log(`\nThe example is open at ${workbenchUrl(server, { folder: exampleFolder })}`);
    console.log("Press Ctrl+C to stop.");
    await Promise.race([stopped, server.ended]);
    await server.stop();
  } finally {
    await removeFolder(folder);
  }
}
