import type { Located, Origin } from "./located.ts";
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
  return problemOf(value.origin, keysOf(path), code, severity, message, data);
}

function problemOf(
  origin: Origin,
  path: readonly (string | number)[],
  code: ProblemCode,
  severity: Severity,
  message: string,
  data: ProblemData | undefined,
): Problem {
  return { code, severity, message, path, origin, ...(data === undefined ? {} : { data }) };
}
