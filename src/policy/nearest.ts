import { distance } from "fastest-levenshtein";

/** The name that differs least from `written`, if the difference may be a slip: at most two letters of five. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  // A name that long is no slip of a short one, and the distance takes time with the product of the lengths.
  if (written.length > 40) return undefined;
  const measured = names.map((name) => ({ name, slips: distance(written.toLowerCase(), name.toLowerCase()) }));
  const [best] = measured.sort((a, b) => a.slips - b.slips);
  return best !== undefined && best.slips <= Math.floor(written.length * 0.4) ? best.name : undefined;
}
