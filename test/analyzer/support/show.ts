import type { Located } from "../../../src/policy/index.ts";

/** What is read of a value on one line: unknowns as `<expression>`, `…` where any number, `?` behind a key that may be missing. */
export function show(located: Located): string {
  switch (located.kind) {
    case "scalar":
      return located.value === undefined ? "undefined" : JSON.stringify(located.value);
    case "unknown":
      return `${located.spread ? "…" : ""}<${located.expression}>`;
    case "list":
      return `[${located.items.map(show).join(", ")}]`;
    case "object":
      return `{${located.entries.map(({ key, value, optional }) => `${key}${optional ? "?" : ""}: ${show(value)}`).join(", ")}}`;
  }
}
