import type { Machine } from "../machine.ts";
import { fork, type ForkCause } from "../runtime/fork.ts";
import { CoursesPart } from "../runtime/interruptions.ts";
import type { Value } from "../runtime/value.ts";

/** How a statement ends: by itself, or by leaving what is around it. */
export type Completion = End | Finished;

export type End =
  | { readonly type: "normal" }
  | { readonly type: "return"; readonly value: Value }
  | { readonly type: "break" | "continue"; readonly label: string | undefined };

/** What is around has been run to its end already, for two courses that ended in different ways and were then joined. */
export interface Finished {
  readonly type: "finished";
  /** The outermost of the frames that have been run. */
  readonly depth: number;
  readonly end: End;
}

export const normal: End = { type: "normal" };

/** Goes on with what is around a statement that has ended: the statements after it, the further rounds of its loop. */
export interface Frame {
  readonly run: (end: End, flow: Flow) => Completion;
  /** Whether courses that end in different ways may end alike behind this frame. */
  readonly mayEndAlike: boolean;
}

/**
 * What is around the statement that runs, from the outside to the inside. When two courses end in different ways, each is
 * followed on through as many frames as it takes until they end alike.
 */
export interface Flow {
  readonly frames: readonly Frame[];
  /** The outermost frame that may be run from here. */
  readonly first: number;
}

export const noFlow: Flow = { frames: [], first: 0 };

/** Nothing of what is around may be run from here: something has to be done at the end of this very statement. */
export function closed({ frames }: Flow): Flow {
  return { frames, first: frames.length };
}

/**
 * Runs something inside of a frame.
 *
 * @returns how it ended, and whether the frame has been run for that already
 */
export function runInside(
  flow: Flow,
  frame: Frame,
  run: (inner: Flow) => Completion,
): { readonly end: Completion; readonly isFinished: true } | { readonly end: End; readonly isFinished: false } {
  const depth = flow.frames.length;
  const end = run({ frames: [...flow.frames, frame], first: flow.first });
  if (end.type !== "finished") return { end, isFinished: false };
  return { end: end.depth < depth ? end : end.end, isFinished: true };
}

/**
 * Follows two courses of which one will be taken, as far as it takes until both end alike.
 *
 * @throws CoursesPart, with nothing changed, when they never do
 */
export function followBoth(
  machine: Machine,
  cause: ForkCause,
  flow: Flow,
  one: (flow: Flow) => Completion,
  other: (flow: Flow) => Completion,
): Completion {
  const { frames, first } = flow;
  for (let depth = frames.length; depth >= first; depth--) {
    if (frames[depth]?.mayEndAlike === false) continue;
    const reach = { frames, first: depth };
    const courses = { one: () => goOn(one(reach), reach), other: () => goOn(other(reach), reach) };
    const fork = (): End | undefined => forkEnds(machine, cause, courses);
    const end = depth === frames.length ? fork() : machine.followAside(cause.node, fork);
    if (end !== undefined) return depth === frames.length ? end : { type: "finished", depth, end };
  }
  throw new CoursesPart(cause.node);
}

/** Runs the frames that may be run, from the inside to the outside. */
function goOn(start: Completion, { frames, first }: Flow): End {
  let completion = start;
  for (let depth = frames.length - 1; ; depth--) {
    if (completion.type === "finished") {
      depth = completion.depth - 1;
      completion = completion.end;
    }
    const frame = depth < first ? undefined : frames[depth];
    if (frame === undefined) return completion;
    completion = frame.run(completion, { frames: frames.slice(0, depth), first });
  }
}

/** Follows two courses; undefined, with nothing changed, when they end in different ways. */
function forkEnds(
  machine: Machine,
  cause: ForkCause,
  courses: { readonly one: () => End; readonly other: () => End },
): End | undefined {
  try {
    return fork(machine, cause, courses, (a, b, joiner) => {
      if (a.type === "return" && b.type === "return") return { type: "return", value: joiner.values(a.value, b.value) };
      if (a.type === "return" || b.type === "return" || a.type !== b.type) throw new CoursesPart(cause.node);
      if (a.type !== "normal" && b.type !== "normal" && a.label !== b.label) throw new CoursesPart(cause.node);
      return a;
    });
  } catch (interruption) {
    if (interruption instanceof CoursesPart) return undefined;
    throw interruption;
  }
}
