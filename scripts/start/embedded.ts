import path from "node:path";
import { embeddedHosts } from "../host/embedded-host.ts";
import { linkExtension } from "../host/extension-folders.ts";
import { installHost } from "../host/install.ts";
import { exampleFolder, projectFolder } from "../host/project.ts";
import { startServer } from "../host/server.ts";
import { calmSettings, writeSettings } from "../host/settings.ts";
import { makeTemporaryFolder } from "../host/temporary-folder.ts";
import { workbenchUrl } from "../host/workbench-url.ts";
import { openerFolder } from "./opener-folder.ts";

/** Serves the example project in the embedded VS Code for as long as this process lives; nothing of it outlives that. */
export async function serveEmbedded(): Promise<void> {
  const host = await installHost(embeddedHosts.newest);
  const folder = await makeTemporaryFolder();
  const extensions = path.join(folder.path, "extensions");
  for (const extension of [projectFolder, openerFolder]) await linkExtension(extension, extensions);
  const serverData = path.join(folder.path, "server");
  await writeSettings(path.join(serverData, "data", "User"), calmSettings);
  const server = await startServer(host, { serverData, extensions });
  console.log(`\nThe example is open at ${workbenchUrl(server, { folder: exampleFolder })}`);
  console.log("Press Ctrl+C to stop.");
  await server.ended;
}
