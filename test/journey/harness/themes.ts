import type { Session } from "./session.ts";

/** The colour themes that everything has to look right in, with the class that the workbench wears in each. */
export const themes = {
  "Dark Modern": "vscode-theme-defaults-themes-dark_modern-json",
  "Light Modern": "vscode-theme-defaults-themes-light_modern-json",
  "Default High Contrast": "vscode-theme-defaults-themes-hc_black-json",
  "Default High Contrast Light": "vscode-theme-defaults-themes-hc_light-json",
} as const;

export type Theme = keyof typeof themes;

/** Changes the colour theme and waits until the workbench wears it. */
export async function setTheme({ page, changeSettings }: Session, theme: Theme): Promise<void> {
  await changeSettings({ "workbench.colorTheme": theme });
  await page.locator(`.monaco-workbench.${themes[theme]}`).waitFor();
}
