import type { ListWrite, Reading, ReadingUnknown } from "../analyzer/index.ts";
import { unknownKeyProblem, type Problem } from "../policy/index.ts";

/** What is wrong, or worth knowing, about the way a file is written, whatever its lists hold. */
export function readingProblems({ writes, unknowns, unknownKeys }: Reading): readonly Problem[] {
  return [
    ...unknowns.map(notStaticProblem),
    ...unknownKeys.map(({ name, range }) => unknownKeyProblem(name, range)),
    ...writes.flatMap((write) => overwrittenProblem(write, writes) ?? []),
  ];
}

/** Why a value cannot be known, and which lists it decides, in whole sentences. */
export function notStaticMessage({ reason, lists }: ReadingUnknown): string {
  const decided = new Intl.ListFormat("en-GB").format(lists);
  return lists.length === 0 ? `${reason}.` : `${reason}. It decides ${decided}, shown only as far as known.`;
}

function notStaticProblem(unknown: ReadingUnknown): Problem {
  return {
    code: "not-static",
    severity: "information",
    message: notStaticMessage(unknown),
    path: [],
    origin: unknown.range,
  };
}

function overwrittenProblem(write: ListWrite, writes: readonly ListWrite[]): Problem | undefined {
  const later = write.overwrittenBy === undefined ? undefined : writes[write.overwrittenBy];
  if (later === undefined) return undefined;
  return {
    code: "overwritten",
    severity: "hint",
    message: `This has no effect: ${write.list} is set again later.`,
    path: [write.list],
    origin: write.expression,
    related: [{ message: `${write.list} is set here.`, origin: later.expression }],
  };
}
