/** JavaScript enumerates keys that are array indices first, in the order of the numbers. */
export function inEnumerationOrder(keys: readonly string[]): readonly string[] {
  const isIndex = (key: string): boolean => /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
  const indices = keys.filter(isIndex).sort((a, b) => Number(a) - Number(b));
  return [...indices, ...keys.filter((key) => !isIndex(key))];
}
