import type { PreviewLine } from "../../protocol/index.ts";

/**
 * The line of the preview that belongs at its top when a line of a file stands at the top of its editor: the first that
 * the nearest line of the file makes. The beginning of the file belongs to the beginning of the preview.
 *
 * @param sourceLine counted from zero, as is the result; undefined when nothing of the role comes from that file.
 */
export function previewLineAt(lines: readonly PreviewLine[], uri: string, sourceLine: number): number | undefined {
  const nearest = nearestOf(anchorsOf(lines, uri), (anchor) => Math.abs(anchor.sourceLine - sourceLine));
  return nearest === undefined || sourceLine > 0 ? nearest?.index : 0;
}

/**
 * The line of a file that belongs at the top of its editor when a line of the preview stands at the top: the one that
 * makes it, or makes the line that is nearest to it and comes from that file.
 *
 * @param index of the line in the preview, counted from zero; undefined when nothing of the role comes from that file.
 */
export function sourceLineAt(lines: readonly PreviewLine[], uri: string, index: number): number | undefined {
  const nearest = nearestOf(anchorsOf(lines, uri), (anchor) => Math.abs(anchor.index - index));
  return nearest === undefined || index > 0 ? nearest?.sourceLine : 0;
}

/** A line of the preview that comes from a line of the file. */
interface Anchor {
  readonly index: number;
  readonly sourceLine: number;
}

function anchorsOf(lines: readonly PreviewLine[], uri: string): readonly Anchor[] {
  return lines.flatMap(({ origin }, index) =>
    "place" in origin && origin.place.uri === uri ? [{ index, sourceLine: origin.place.start.line }] : [],
  );
}

function nearestOf(anchors: readonly Anchor[], distanceOf: (anchor: Anchor) => number): Anchor | undefined {
  const [first, ...others] = anchors;
  if (first === undefined) return undefined;
  return others.reduce((nearest, anchor) => (distanceOf(anchor) < distanceOf(nearest) ? anchor : nearest), first);
}
