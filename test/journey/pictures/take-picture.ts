import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { projectFolder } from "../../../scripts/host/project.ts";
import type { WebpEncoder } from "./webp-encoder.ts";

/** A part of the window, in CSS pixels. */
export interface PictureClip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture of the window, or of a part of it, for the README. */
export type TakePicture = (name: string, clip?: PictureClip) => Promise<void>;

export function pictureTaker(page: Page, encoder: WebpEncoder): TakePicture {
  return async (name, clip) => {
    const png = await page.screenshot(clip === undefined ? {} : { clip });
    await writePicture(name, await encoder.picture(png));
  };
}

export async function writePicture(name: string, webp: Buffer): Promise<void> {
  const file = `media/screenshots/${name}.webp`;
  await writeFile(path.join(projectFolder, file), webp);
  console.log(`Took ${file}, ${webp.length} bytes`);
}
