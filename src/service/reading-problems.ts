import * as l10n from "@vscode/l10n";
import type { ListWrite, Reading, ReadingUnknown } from "../analyzer/index.ts";
import { unknownKeyProblem, type Problem } from "../policy/index.ts";
import { listText } from "../language/index.ts";
import { sentence } from "./sentence.ts";

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
  return lists.length === 0
    ? sentence(reason)
    : l10n.t("{0}. It decides {1}, shown only as far as known.", reason, listText(lists));
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
    message: l10n.t("This has no effect: {0} is set again later.", write.list),
    path: [write.list],
    origin: write.expression,
    related: [{ message: l10n.t("{0} is set here.", write.list), origin: later.expression }],
  };
}
