import type { Machine } from "../machine.ts";
import type { Condition } from "./condition.ts";
import { FileThrows } from "./interruptions.ts";
import { Joiner } from "./join.ts";
import type { UnknownValue } from "./value.ts";
import type { Changes } from "./world.ts";

/** Why it is not known which of two courses is taken. */
export type ForkCause = UnknownValue & {
  /** What decides about it, where that can be said in words. */
  readonly condition?: Condition;
};

interface Course<T> {
  readonly result: T;
  readonly changes: Changes;
}

/**
 * Follows two courses of which only one will be taken, and joins what they leave behind. A course that throws is none:
 * a run that takes it gives no role.
 *
 * @param joinResults makes one result of the two; what it throws takes back both courses
 */
export function fork<T>(
  machine: Machine,
  cause: ForkCause,
  courses: { readonly one: () => T; readonly other: () => T },
  joinResults: (one: T, other: T, joiner: Joiner) => T,
): T {
  const one = tryCourse(machine, courses.one);
  const other = tryCourse(machine, courses.other);
  if (one instanceof FileThrows && other instanceof FileThrows) {
    // What either has changed and thrown is there in a `catch` around both.
    machine.mayThrow(cause.node);
    throw one;
  }
  if (one instanceof FileThrows) return take(machine, other as Course<T>, cause);
  if (other instanceof FileThrows) return take(machine, one, cause);
  const joiner = new Joiner(one.changes, other.changes, cause, machine);
  const result = joinResults(one.result, other.result, joiner);
  joiner.applyChanges(machine.world);
  return result;
}

function tryCourse<T>(machine: Machine, course: () => T): Course<T> | FileThrows {
  try {
    return machine.world.attempt(course);
  } catch (interruption) {
    if (interruption instanceof FileThrows) return interruption;
    throw interruption;
  }
}

function take<T>(machine: Machine, { result, changes }: Course<T>, cause: UnknownValue): T {
  machine.mayThrow(cause.node);
  machine.world.apply(changes);
  return result;
}
