import { distance } from "fastest-levenshtein";
import { findAction, prefixesOfName, servicePrefixes } from "../../catalog/index.ts";
import { guessOf, type Guess } from "../guess.ts";

/**
 * The prefixes that were most likely meant by one that no service has.
 *
 * @param name the action that stands behind it; of services that are alike, only those that have it count.
 */
export function similarServices(written: string, name: string): Guess {
  const candidates = candidatesFor(written);
  const fitting = candidates.filter(({ text }) => findAction(text, name) !== undefined);
  return guessOf(fitting.length > 0 ? fitting : candidates);
}

function candidatesFor(written: string): readonly { readonly text: string; readonly far: number }[] {
  const called = prefixesOfName(written);
  if (called.length > 0) return called.map((text) => ({ text, far: 0 }));
  const wanted = written.trim().toLowerCase();
  // A text that long is no slip of a prefix, and the distance takes time with the product of the lengths.
  if (wanted === "" || wanted.length > 60) return [];
  return servicePrefixes()
    .map((text) => ({ text, far: text.startsWith(wanted) ? 1 : distance(text, wanted) }))
    .filter(({ text, far }) => far <= Math.max(1, text.length / 3));
}
