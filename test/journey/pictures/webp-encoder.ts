import type { Page } from "playwright-core";
import { animatedWebp, type WebpFrame } from "./animated-webp.ts";

/** A screenshot, and how long an animation shows it. */
export interface Shot {
  readonly png: Buffer;
  /** In milliseconds. */
  readonly duration: number;
}

/** Encodes pictures as WebP without loss, which is about half of a PNG; the browser that we have anyway can do it. */
export class WebpEncoder {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Starts in the browser that has a page, beside that. */
  static async beside(page: Page): Promise<WebpEncoder> {
    const browser = page.context().browser();
    if (browser === null) throw new Error("The page has no browser.");
    return new WebpEncoder(await browser.newPage());
  }

  async picture(png: Buffer): Promise<Buffer> {
    await this.#page.evaluate("window.encoded = undefined");
    const { webp } = await this.#page.evaluate(encodeDifference, png.toString("base64"));
    return Buffer.from(webp, "base64");
  }

  /** Shots of one size, as an animation that stores of each only what differs from the one before. */
  async animation(shots: readonly Shot[]): Promise<Buffer> {
    await this.#page.evaluate("window.encoded = undefined");
    const frames: WebpFrame[] = [];
    for (const { png, duration } of shots) {
      const { webp, ...place } = await this.#page.evaluate(encodeDifference, png.toString("base64"));
      frames.push({ ...place, webp: Buffer.from(webp, "base64"), duration });
    }
    const [first] = frames;
    if (first === undefined) throw new Error("An animation has one picture at least.");
    return animatedWebp(frames, first.width, first.height);
  }
}

declare global {
  interface Window {
    /** The picture that was encoded last. */
    encoded: ImageData | undefined;
  }
}

interface EncodedDifference {
  /** In base64. */
  readonly webp: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Runs in the page. Encodes the part of a picture that differs from the one before, in which what is the same is
 * transparent; all of the first one.
 */
async function encodeDifference(png: string): Promise<EncodedDifference> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("There is no canvas.");
  context.drawImage(bitmap, 0, 0);
  const { encoded } = window;
  window.encoded = context.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = encoded ? [width, height, 0, 0] : [0, 0, width, height];
  if (encoded !== undefined) {
    const shown = context.getImageData(0, 0, width, height);
    const [pixels, before] = [new Uint32Array(shown.data.buffer), new Uint32Array(encoded.data.buffer)];
    for (let at = 0; at < pixels.length; at += 1) {
      if (pixels[at] === before[at]) {
        pixels[at] = 0;
        continue;
      }
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + 1),
        Math.max(bottom, y + 1),
      ];
    }
    context.putImageData(shown, 0, 0);
  }
  // Where nothing differs, one pixel says how long.
  if (right === 0) [left, top, right, bottom] = [0, 0, 1, 1];
  const [x, y] = [left - (left % 2), top - (top % 2)];
  const part = new OffscreenCanvas(right - x, bottom - y);
  part.getContext("2d")?.drawImage(context.canvas, -x, -y);
  const bytes = new Uint8Array(await (await part.convertToBlob({ type: "image/webp", quality: 1 })).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { webp: btoa(binary), x, y, width: part.width, height: part.height };
}
