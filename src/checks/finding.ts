import {
  problemAt,
  pathWithin,
  type LocatedEntry,
  type PlacedValue,
  type ProblemOf,
  type Severity,
} from "../policy/index.ts";
import type { CheckCode } from "./check-codes.ts";

/** Something that IAM would reject, or that a reviewer would ask about, in the role that is built. */
export type Finding = ProblemOf<CheckCode, FindingData>;

/** What a quick fix, or a program that reads the findings, needs to know. */
export interface FindingData {
  /** The one right text for the string that the finding is at, as a whole: that of a managed policy is its ARN. */
  readonly correct?: string;
  /** Texts that may have been meant in place of that string, the likeliest first. */
  readonly suggestions?: readonly string[];
  /** `PRIVILEGE_ESCALATION`: cloudsplaining's name of the method. */
  readonly method?: string;
  /** The actions that a finding is about, as AWS spells them: `iam:PassRole`. */
  readonly actions?: readonly string[];
  /** The page of AWS, or of another source, that explains the finding. */
  readonly link?: string;
}

/** A finding about a value. */
export function findingAt(
  placed: PlacedValue,
  code: CheckCode,
  severity: Severity,
  message: string,
  data?: FindingData,
): Finding {
  return problemAt(placed, code, severity, message, data);
}

/** A finding about a key of an object. Its path is that of the value, its origin that of the key. */
export function findingAtKey(
  { path }: PlacedValue,
  { key, keyOrigin, value }: LocatedEntry,
  code: CheckCode,
  severity: Severity,
  message: string,
  data?: FindingData,
): Finding {
  const placed = { value, path: pathWithin(path, key) };
  return { ...findingAt(placed, code, severity, message, data), origin: keyOrigin };
}
