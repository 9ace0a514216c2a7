import type { Located } from "./located.ts";
import { keysOf, type Path } from "./path.ts";
import type { ProblemOf, Severity } from "./problem.ts";

/** A value of a configuration with its path. */
export interface PlacedValue<Value extends Located = Located> {
  readonly value: Value;
  readonly path: Path;
}

/** A problem with one value. */
export function problemAt<Code extends string, Data>(
  { value, path }: PlacedValue,
  code: Code,
  severity: Severity,
  message: string,
  data?: Data,
): ProblemOf<Code, Data> {
  const problem = { code, severity, message, path: keysOf(path), origin: value.origin };
  return data === undefined ? problem : { ...problem, data };
}
