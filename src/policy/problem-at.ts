import type { Located } from "./located.ts";
import { keysOf, type Path } from "./path.ts";
import type { Problem, ProblemCode, ProblemData, Severity } from "./problem.ts";

/** A value of a configuration with its path. */
export interface PlacedValue<Value extends Located = Located> {
  readonly value: Value;
  readonly path: Path;
}

/** A problem with one value. */
export function problemAt(
  { value, path }: PlacedValue,
  code: ProblemCode,
  severity: Severity,
  message: string,
  data?: ProblemData,
): Problem {
  const problem = { code, severity, message, path: keysOf(path), origin: value.origin };
  return data === undefined ? problem : { ...problem, data };
}
