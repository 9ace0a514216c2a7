import * as l10n from "@vscode/l10n";
import { alternativesText } from "../language/index.ts";
import { quoted } from "../policy/index.ts";

/** What somebody may have meant. */
export interface Guess {
  /** What was clearly meant; undefined when that is not clear. */
  readonly correct?: string;
  /** All that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** The guess that candidates make: the nearest is clearly meant when it is nearer than all others. */
export function guessOf(candidates: readonly { readonly text: string; readonly far: number }[]): Guess {
  const sorted = candidates.toSorted((left, right) => left.far - right.far);
  const suggestions = sorted.slice(0, mostSuggested).map(({ text }) => text);
  const [best, second] = sorted;
  if (best === undefined || best.far > farthestClear || best.far === second?.far) return { suggestions };
  return { correct: best.text, suggestions };
}

/** A guess of other texts. */
export function mapGuess({ correct, suggestions }: Guess, change: (text: string) => string): Guess {
  return { ...(correct === undefined ? {} : { correct: change(correct) }), suggestions: suggestions.map(change) };
}

/** The question of what was meant, as a sentence; "" when there is nothing to ask. */
export function didYouMean({ correct, suggestions }: Guess): string {
  const texts = (correct === undefined ? suggestions : [correct]).map(quoted);
  return texts.length === 0 ? "" : l10n.t("Did you mean {0}?", alternativesText(texts));
}

/** The same of the one text that may have been meant, where there is one. */
export function didYouMeanOne(text: string | undefined): string {
  return text === undefined ? "" : l10n.t("Did you mean {0}?", quoted(text));
}

/** What a finding tells of a guess. */
export function dataOf({ correct, suggestions }: Guess): Partial<Guess> {
  if (correct !== undefined) return { correct };
  return suggestions.length === 0 ? {} : { suggestions };
}

const mostSuggested = 5;

/** Two letters that differ are a slip of a single name. */
const farthestClear = 2;
