import { spawn } from "node:child_process";
import { exampleFolder, projectFolder } from "../host/project.ts";
import { pathOf } from "../host/system-packages.ts";
import { openerFolder } from "./opener-folder.ts";

/** The command of an installed desktop VS Code, where there is a screen to show it on. */
export function desktopCommand(): string | undefined {
  const needsDisplay = process.platform === "linux";
  const hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].some((name) => (process.env[name] ?? "") !== "");
  return needsDisplay && !hasDisplay ? undefined : pathOf(process.platform === "win32" ? "code.cmd" : "code");
}

/**
 * Opens the example project in a window of the desktop VS Code that has the built extension.
 *
 * @returns whether it could be opened
 */
export function openDesktop(command: string): Promise<boolean> {
  const extensions = [projectFolder, openerFolder].map((folder) => `--extensionDevelopmentPath=${folder}`);
  return new Promise((resolve) => {
    const shell = process.platform === "win32";
    const child = spawn(shell ? `"${command}"` : command, [...extensions, exampleFolder], { stdio: "inherit", shell });
    child.on("error", () => {
      resolve(false);
    });
    child.on("exit", (exitCode) => {
      resolve(exitCode === 0);
    });
  });
}
