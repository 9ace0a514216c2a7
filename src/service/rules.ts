import { checkCodes, checkRules, type CheckRule } from "../checks/index.ts";
import { problemRules, type ProblemCode, type Severity } from "../policy/index.ts";
import { documentationUrl } from "./key-documentation.ts";
import type { ReportedCode } from "./reported-problem.ts";

/** What a code stands for, whatever it is told of. */
export interface Rule {
  readonly code: ReportedCode | "syntax-error";
  /** Its code in words: "Invalid action". */
  readonly title: string;
  /** What is wrong where it is told, as whole sentences. */
  readonly description: string;
  /** How serious it is, as long as nobody chooses otherwise. */
  readonly severity: Severity;
  /** How much it matters to security, where that is what it is about. */
  readonly risk?: "high" | "medium" | "low";
  /** The page that explains it. */
  readonly link: string;
}

/** The rules of all codes: those of deploy files first, then those of roles. */
export function allRules(): readonly Rule[] {
  return [
    { code: "syntax-error", ...titled("syntax-error", syntaxErrorRule), link: documentationUrl },
    ...(Object.keys(problemRules) as ProblemCode[]).map((code) => {
      return { code, ...titled(code, problemRules[code]), link: documentationUrl };
    }),
    ...checkCodes.map((code) => ({ code, link: documentationUrl, ...titled(code, checkRules[code]) })),
  ];
}

const syntaxErrorRule = {
  severity: "error",
  description: "The text does not parse; it is read as far as it can be.",
} as const;

function titled<Kind extends Pick<CheckRule, "severity" | "description">>(
  code: string,
  rule: Kind,
): Kind & { title: string } {
  return { ...rule, title: titleOf(code) };
}

/** `INVALID_ARN_PREFIX` as "Invalid ARN prefix". */
function titleOf(code: string): string {
  const words = code.split(/[_-]/).map((word) => properNames.get(word) ?? word.toLowerCase());
  const title = words.join(" ");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The words of codes that are not written in small letters. */
const properNames = new Map(
  [
    ...["ARN", "IP", "SLR", "Sid", "Sids", "Region", "Boolean", "ForAllValues", "ForAnyValue", "IfExists"],
    ...["NotIpAddress", "NotAction", "NotResource", "Jets"],
  ].flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()].map((spelling) => [spelling, name] as const)),
);
