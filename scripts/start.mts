/** Builds the extension and opens the example project with the preview beside it, in the VS Code that there is. */
import { projectFolder } from "./host/project.ts";
import { runQuietly } from "./host/quiet-command.ts";
import { exitWhenAskedToStop } from "./host/stop-request.ts";
import { desktopCommand, openDesktop } from "./start/desktop.ts";
import { serveEmbedded } from "./start/embedded.ts";

exitWhenAskedToStop();
console.log("Building the extension");
await runQuietly(process.execPath, ["scripts/build.mjs"], { cwd: projectFolder });
const desktop = desktopCommand();
if (desktop === undefined || !(await openDesktop(desktop))) await serveEmbedded();
