import { existsSync, readdirSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { installSystemPackages, pathOf } from "./system-packages.ts";

const programs = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Nothing that reaches for the network, the graphics card or a first-run page. */
const calmFlags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/**
 * Starts a headless Chromium or Chrome: the one that CHROME_PATH names, else an installed one, else Debian's, which is
 * installed when we are root.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await ensureChromium();
  return chromium.launch({
    executablePath,
    args: calmFlags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** The path of the browser, which is installed where it is missing. */
export async function ensureChromium(): Promise<string> {
  const missing = [...(findChromium() === undefined ? ["chromium"] : []), ...(hasFonts() ? [] : ["fonts-dejavu-core"])];
  if (missing.length > 0) await installSystemPackages(missing, "the browser that VS Code is shown in");
  const found = findChromium();
  if (found === undefined) throw new Error("No Chromium or Chrome was found. Set CHROME_PATH to the path of one.");
  return found;
}

function findChromium(): string | undefined {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return chosen;
  return programs.map(pathOf).find((file) => file !== undefined) ?? applications.find((file) => existsSync(file));
}

/** Without any font all text is invisible. Only a bare Linux has none. */
function hasFonts(): boolean {
  if (process.platform !== "linux") return true;
  const folder = "/usr/share/fonts";
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(String(name)));
}
