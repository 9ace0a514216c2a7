import { previewFrame, setTheme, type Session, type Theme } from "../harness/index.ts";

/** The themes that pictures are taken in, with the end of their names. */
const themeNames = { "Dark Modern": "dark", "Light Modern": "light" } as const satisfies Partial<Record<Theme, string>>;

/** Does something in each theme of the pictures. */
export async function inEachTheme(
  session: Session,
  take: (ending: string, theme: Theme) => Promise<void>,
): Promise<void> {
  for (const [theme, ending] of Object.entries(themeNames) as [keyof typeof themeNames, string][]) {
    await setTheme(session, theme);
    await take(ending, theme);
  }
}

/** The same with an open preview, which has the theme by then. */
export async function previewInEachTheme(session: Session, take: (ending: string) => Promise<void>): Promise<void> {
  await inEachTheme(session, async (ending, theme) => {
    await previewFrame(session.page).locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
    await take(ending);
  });
}
