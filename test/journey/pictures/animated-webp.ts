/** A picture of an animation: what lies over the one before, and where. */
export interface WebpFrame {
  /** A WebP file, transparent where nothing differs. */
  readonly webp: Buffer;
  /** Where its corner is, in pixels; the format knows even numbers only. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How long it is shown, in milliseconds. */
  readonly duration: number;
}

/** Puts frames into one animated WebP, which is repeated without end (RFC 9649, section 2.7). */
export function animatedWebp(frames: readonly WebpFrame[], width: number, height: number): Buffer {
  const animationWithAlpha = 0b10010;
  const extended = Buffer.concat([Buffer.from([animationWithAlpha, 0, 0, 0]), uint24(width - 1), uint24(height - 1)]);
  const background = Buffer.alloc(4);
  const endless = Buffer.alloc(2);
  const chunks = [
    chunk("VP8X", extended),
    chunk("ANIM", Buffer.concat([background, endless])),
    ...frames.map((frame) => chunk("ANMF", frameData(frame))),
  ];
  return chunk("RIFF", Buffer.concat([Buffer.from("WEBP"), ...chunks]));
}

function frameData({ webp, x, y, width, height, duration }: WebpFrame): Buffer {
  const blendWithWhatIsBelow = 0;
  const place = [x / 2, y / 2, width - 1, height - 1, duration].map(uint24);
  return Buffer.concat([...place, Buffer.from([blendWithWhatIsBelow]), imageChunks(webp)]);
}

/** The chunks of a WebP file that are the image itself; what a file says of itself besides has no place in a frame. */
function imageChunks(webp: Buffer): Buffer {
  const images: Buffer[] = [];
  const header = 8;
  for (let at = 12; at + header <= webp.length;) {
    const size = webp.readUInt32LE(at + 4);
    const end = at + header + size + (size % 2);
    if (["VP8 ", "VP8L", "ALPH"].includes(webp.toString("latin1", at, at + 4))) images.push(webp.subarray(at, end));
    at = end;
  }
  return Buffer.concat(images);
}

/** A chunk of a RIFF file, which is filled up to an even length. */
function chunk(name: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name), size, data, Buffer.alloc(data.length % 2)]);
}

function uint24(value: number): Buffer {
  return Buffer.from([value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff]);
}
