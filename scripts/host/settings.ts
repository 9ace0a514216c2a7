import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Settings of VS Code by their ids. */
export type Settings = Readonly<Record<string, unknown>>;

/** A workbench without news, offers, motion or surprises: for tests, screenshots and a first look. */
export const calmSettings: Settings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Dark Modern",
  "workbench.reduceMotion": "on",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "files.autoSave": "off",
  "extensions.autoUpdate": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "js/ts.updateImportsOnFileMove.enabled": "never",
  "typescript.updateImportsOnFileMove.enabled": "never",
  "javascript.updateImportsOnFileMove.enabled": "never",
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
};

/** Writes the `settings.json` of a folder: `User` in a user data folder, `.vscode` in a workspace. */
export async function writeSettings(folder: string, settings: Settings): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "settings.json"), `${JSON.stringify(settings, undefined, 2)}\n`);
}
