import {
  defaultLists,
  isSourceRange,
  renderYaml,
  type Located,
  type LocatedLists,
  type LocatedObject,
  type LocatedUnknown,
  type Origin,
} from "../../src/policy/index.ts";

/** An origin that tests read as a line number. */
export function line(number: number): Origin {
  return { uri: "file:///deploy.ts", start: number, end: number };
}

export function stringAt(number: number, value: string): Located {
  return { kind: "scalar", value, origin: line(number) };
}

export function listAt(number: number, ...items: readonly Located[]): Located {
  return { kind: "list", items, origin: line(number) };
}

/** An object whose keys are written on the line of their value. */
export function objectAt(number: number, values: Readonly<Record<string, Located>>): LocatedObject {
  const entries = Object.entries(values).map(([key, value]) => ({ key, keyOrigin: value.origin, value }));
  return { kind: "object", entries, origin: line(number) };
}

export function unknownAt(number: number, expression: string): LocatedUnknown {
  const reason = `${expression} is read when the deploy runs`;
  return { kind: "unknown", expression, reason, spread: false, origin: line(number) };
}

/** Jets' defaults, with some of the lists replaced. */
export function listsWith(lists: Partial<LocatedLists>): LocatedLists {
  return { ...defaultLists, ...lists };
}

/** No list holds anything, except those given. */
export function onlyLists(lists: Partial<LocatedLists>): LocatedLists {
  const empty: Located = { kind: "list", items: [], origin: "default" };
  return { policy: empty, managed_policy: empty, default_policy: empty, default_managed_policy: empty, ...lists };
}

/** The YAML of a value with a gutter before it, as the preview has it: where each line came from. */
export function withGutter(value: Located): string[] {
  return renderYaml(value).map(({ text, kind, origin }) => {
    const place = isSourceRange(origin) ? `line ${origin.start}` : origin;
    const gutter = { structure: "", value: place, unknown: `${place} ?` }[kind];
    return `${gutter.padEnd(9)}|${text}`;
  });
}
