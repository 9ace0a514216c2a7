import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openExample, openFile, placeCaret, previewFrame, runCommand, type CaretPlace } from "./harness/index.ts";

/** A text that somebody types in, and the preview that follows. */
export interface TypedIn {
  /** The path of the file in the workspace. */
  readonly file: string;
  readonly text: string;
  /** The words after which is typed; they stand in the preview too, and nowhere else. */
  readonly after: string;
  /** The command that opens the preview, as the palette shows it. */
  readonly open: string;
}

/** What the page of a preview notes of itself. */
interface Watched {
  wanted?: string;
  /** When the wanted text was there, in milliseconds since the epoch. */
  seenAt?: number | undefined;
}

/**
 * How long it takes from the press of a key to the changed preview, in milliseconds, for one key after the other.
 *
 * @param count how many keys are pressed
 */
export async function typingTimes(typedIn: TypedIn, count: number): Promise<number[]> {
  const session = await openExample();
  try {
    await writeFile(path.join(session.workspace, typedIn.file), typedIn.text);
    return await timesIn(session.page, typedIn, count);
  } finally {
    await session.close();
  }
}

async function timesIn(page: Page, typedIn: TypedIn, count: number): Promise<number[]> {
  await openFile(page, typedIn.file);
  await runCommand(page, typedIn.open);
  await previewFrame(page).getByText(typedIn.after).first().waitFor();
  const preview = await frameOf(page);
  await watch(preview);
  await placeCaret(page, typedIn.file, endOf(typedIn.after, typedIn.text));
  await notePresses(page);
  const times: number[] = [];
  let typed = typedIn.after;
  for (let pressed = 0; pressed < count; pressed++) {
    const key = String(pressed % 10);
    typed += key;
    times.push(await timeOf(page, preview, key, typed));
    // The rhythm of somebody who types fast.
    await page.waitForTimeout(150);
  }
  return times;
}

function endOf(words: string, text: string): CaretPlace {
  const before = text.slice(0, text.indexOf(words) + words.length).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

async function timeOf(page: Page, preview: Frame, key: string, wanted: string): Promise<number> {
  await preview.evaluate((text) => {
    Object.assign(window, { wanted: text, seenAt: undefined } satisfies Watched);
  }, wanted);
  await page.keyboard.press(key);
  const seenAt = await preview.waitForFunction(() => (window as Watched).seenAt);
  const pressedAt = await page.evaluate(() => (window as { pressedAt?: number }).pressedAt);
  return ((await seenAt.jsonValue()) ?? NaN) - (pressedAt ?? NaN);
}

/** The frame that the page of the preview is in. */
async function frameOf(page: Page): Promise<Frame> {
  const html = await previewFrame(page).locator("html").elementHandle();
  const frame = await html.ownerFrame();
  if (frame === null) throw new Error("There is no preview.");
  return frame;
}

/** Notes when the wanted text is in the page; the time is taken before it is looked for. */
async function watch(preview: Frame): Promise<void> {
  await preview.evaluate(() => {
    const watched = window as Watched;
    const observer = new MutationObserver(() => {
      const now = performance.timeOrigin + performance.now();
      if (watched.seenAt === undefined && document.body.textContent.includes(watched.wanted ?? "\0"))
        watched.seenAt = now;
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

async function notePresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener(
      "keydown",
      () => {
        Object.assign(window, { pressedAt: performance.timeOrigin + performance.now() });
      },
      { capture: true },
    );
  });
}
