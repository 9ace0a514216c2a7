/** Pushes items onto a stack so that the first of them comes off first. */
export function pushReversed<Item>(stack: Item[], items: readonly Item[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) stack.push(items[index] as Item);
}
