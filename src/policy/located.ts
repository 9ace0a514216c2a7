/**
 * Values that know where they were written. The analyzer makes them, the policy engine carries their origins through,
 * the renderer turns them into lines. They are plain, immutable data.
 */

/** A stretch of text in one file. Offsets are UTF-16 code units of that file's text; `end` is exclusive. */
export interface SourceRange {
  /** The file's URI, as the editor spells it. */
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** Where a value came from: text that somebody wrote, or Jets' own defaults. */
export type Origin = SourceRange | "default";

/** Any value of a list, with the place where it was written. */
export type Located = LocatedScalar | LocatedList | LocatedObject | LocatedUnknown;

export interface LocatedScalar extends MaybeMadeUp {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null | undefined;
  readonly origin: Origin;
}

export interface LocatedList extends MaybeMadeUp {
  readonly kind: "list";
  readonly items: readonly Located[];
  readonly origin: Origin;
}

export interface LocatedObject extends MaybeMadeUp {
  readonly kind: "object";
  /** In insertion order, as JavaScript enumerates them; keys are unique. Entries whose value is undefined are kept. */
  readonly entries: readonly LocatedEntry[];
  readonly origin: Origin;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyOrigin: Origin;
  readonly value: Located;
  /** Set where it is not known whether the object has this key; its value tells why. */
  readonly optional?: true;
}

/** A value that reading the file cannot tell. */
export interface LocatedUnknown {
  readonly kind: "unknown";
  /** The source text of the expression, on one line, shortened where it is long: `process.env.EXTRA`. */
  readonly expression: string;
  /** Why it cannot be known, as a sentence without its full stop: "process.env.EXTRA is read when the deploy runs". */
  readonly reason: string;
  /** As an item of a list: whether it stands for any number of items (a spread, a push of a spread) and not for one. */
  readonly spread: boolean;
  readonly origin: Origin;
}

interface MaybeMadeUp {
  /**
   * Set by the policy engine on what Jets puts around the items of a list (`Effect: Allow`, `Statement`): nobody wrote
   * it, so its line says nothing by itself. Its origin is that of the list or item which it was made for.
   */
  readonly madeUp?: true;
}

/** Whether an origin is a place in a file. */
export function isSourceRange(origin: Origin): origin is SourceRange {
  return origin !== "default";
}
