import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { embeddedHosts } from "./embedded-host.ts";
import { installHost } from "./install.ts";
import { parseLaunchArguments, type LaunchArguments } from "./launch-arguments.ts";
import { exitWhenAskedToStop } from "./stop-request.ts";
import { startServer, type RunningServer } from "./server.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { reportVariable, TestReport } from "./test-report.ts";
import { workbenchUrl } from "./workbench-url.ts";

/** How long all tests together may take, in milliseconds. */
const patience = 10 * 60_000;

/**
 * Runs the tests that the command line of a desktop VS Code names, in an embedded one.
 *
 * @returns the exit code: 0 only when every test has run and passed
 */
export async function launch(args: readonly string[]): Promise<number> {
  exitWhenAskedToStop();
  const launchArguments = parseLaunchArguments(args);
  const folder = await makeTemporaryFolder();
  try {
    return await runTests(launchArguments, folder.path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await folder.remove();
  }
}

async function runTests(args: LaunchArguments, folder: string): Promise<number> {
  const host = await installHost(embeddedHosts[args.host]);
  const server = await startServer(host, {
    ...(await serverFolders(args, folder)),
    // A built workbench ignores the paths of an extension and of its tests without this.
    args: ["--enable-smoke-test-driver"],
    env: { [reportVariable]: folder },
  });
  const report = new TestReport(folder);
  let browser: Browser | undefined;
  try {
    browser = await launchChromium();
    const exitCode = await Promise.race([
      exitCodeOf(await browser.newPage(), workbenchUrl(server, args), report),
      failure("The tests took longer than ten minutes.", patienceEnd()),
      failure("The server of VS Code has ended.", server.ended),
    ]);
    return verdict(exitCode, report, server);
  } finally {
    await browser?.close();
    await server.stop();
    report.stopFollowing();
  }
}

/** The user data folder of a desktop VS Code is what the server finds in `data`. */
async function serverFolders(args: LaunchArguments, folder: string) {
  const serverData = path.join(folder, "server");
  await mkdir(serverData);
  await mkdir(args.userDataFolder, { recursive: true });
  await mkdir(args.extensionsFolder, { recursive: true });
  await symlink(args.userDataFolder, path.join(serverData, "data"));
  return { serverData, extensions: args.extensionsFolder };
}

/** Opens the workbench, which runs the tests by itself; resolves with the exit code that it reports. */
async function exitCodeOf(page: Page, url: string, report: TestReport): Promise<number> {
  let exit: (exitCode: number) => void;
  const exitCode = new Promise<number>((resolve) => (exit = resolve));
  await page.exposeFunction("codeAutomationLog", (_level: string, logged: readonly unknown[]) => {
    report.take(logged);
  });
  await page.exposeFunction("codeAutomationExit", (code: number) => {
    exit(code);
  });
  await page.goto(url);
  const crash = failure("The page of the workbench has crashed.", page.waitForEvent("crash", { timeout: 0 }));
  return Promise.race([exitCode, crash]);
}

function verdict(exitCode: number, report: TestReport, server: RunningServer): number {
  if (!report.hasStarted) {
    console.error(`The tests have not started. The log of VS Code's server:\n${server.log()}`);
  }
  if (exitCode !== 0) return exitCode;
  if (report.hasPassed) return 0;
  console.error("The extension host has ended before the tests did.");
  return 1;
}

async function failure(message: string, event: Promise<unknown>): Promise<never> {
  await event;
  throw new Error(message);
}

function patienceEnd(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience).unref());
}
