import type { ts } from "ts-morph";
import type { Value } from "./value.ts";

/** The file throws, whatever happens: what follows does not run. */
export class FileThrows extends Error {
  constructor(
    readonly node: ts.Node,
    /** What is thrown, as a sentence without its full stop. */
    readonly reason: string,
    readonly thrown?: Value,
  ) {
    super(reason);
  }
}

/** Following the file would take too long. */
export class BudgetExceeded extends Error {
  constructor(
    readonly node: ts.Node,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Two possible courses go on at different places; the function or loop around them cannot be followed. */
export class CoursesPart extends Error {
  constructor(readonly node: ts.Node) {
    super("The courses part");
  }
}
