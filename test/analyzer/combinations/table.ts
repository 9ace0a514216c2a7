/** Programs of which each does one thing to one value. */
export interface Table {
  readonly about: string;
  /** Expressions. */
  readonly values: readonly string[];
  /** Statements about `o`, which holds the value. */
  readonly uses: readonly string[];
  readonly program: (value: string, use: string) => string;
}
