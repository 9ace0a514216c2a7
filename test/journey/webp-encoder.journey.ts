import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../scripts/host/chromium.ts";
import { WebpEncoder } from "./pictures/webp-encoder.ts";

describe("the animated picture of the README", () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 61, height: 40 } });
  });
  after(() => browser.close());

  /** A picture of a square at a place on white. */
  async function shot(left: number, duration: number) {
    await page.setContent(
      `<body style="background:white"><div style="position:absolute;top:7px;left:${left}px;width:5px;height:5px;background:red">`,
    );
    return { png: await page.screenshot(), duration };
  }

  it("shows each shot as it was, for as long as it is to be", async () => {
    const encoder = await WebpEncoder.beside(page);
    const webp = await encoder.animation([
      await shot(3, 100),
      await shot(9, 250),
      await shot(9, 40),
      await shot(50, 70),
    ]);
    // Browsers decode pictures for pages of safe origin only.
    await page.route("https://preview.test/", (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.goto("https://preview.test/");
    const decoded = await page.evaluate(decode, webp.toString("base64"));
    assert.deepEqual(decoded, [
      { duration: 100, red: [3] },
      { duration: 250, red: [9] },
      { duration: 40, red: [9] },
      { duration: 70, red: [50] },
    ]);
  });
});

interface DecodedFrame {
  /** In milliseconds. */
  readonly duration: number;
  /** Where red squares begin in the row through their middle. */
  readonly red: readonly number[];
}

/** Runs in the page. What a browser makes of an animation. */
async function decode(webp: string): Promise<readonly DecodedFrame[]> {
  const data = await (await fetch(`data:image/webp;base64,${webp}`)).arrayBuffer();
  const decoder = new ImageDecoder({ data, type: "image/webp" });
  await Promise.all([decoder.completed, decoder.tracks.ready]);
  const frames: DecodedFrame[] = [];
  for (let frameIndex = 0; frameIndex < (decoder.tracks.selectedTrack?.frameCount ?? 0); frameIndex += 1) {
    const { image } = await decoder.decode({ frameIndex });
    const context = new OffscreenCanvas(61, 40).getContext("2d");
    if (context === null) throw new Error("There is no canvas.");
    context.drawImage(image, 0, 0);
    const { data: row } = context.getImageData(0, 9, 61, 1);
    const red = Array.from({ length: 61 }, (_, x) => x).filter((x) => row[x * 4 + 1] === 0 && row[x * 4 - 3] !== 0);
    frames.push({ duration: (image.duration ?? 0) / 1000, red });
  }
  return frames;
}
