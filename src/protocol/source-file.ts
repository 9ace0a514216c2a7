/** A source file that is longer is not read, in bytes: nobody writes a configuration of this length. */
export const largestSourceFile = 5_000_000;
