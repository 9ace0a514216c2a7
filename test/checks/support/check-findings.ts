import assert from "node:assert/strict";
import { checkRole, type CheckCode, type PlainFinding } from "../../../src/checks/index.ts";

/** A role with one inline policy of some statements. */
export function roleOf(...statements: readonly unknown[]): unknown {
  return roleOfDocument({ Version: "2012-10-17", Statement: statements });
}

/** A role with one inline policy. */
export function roleOfDocument(document: unknown): unknown {
  return { Policies: [{ PolicyName: "policy", PolicyDocument: document }], ManagedPolicyArns: [] };
}

/** What matches some codes and no other, for `checkFindingsAbout`. */
export function anyOf(codes: readonly CheckCode[]): RegExp {
  return new RegExp(`^(${codes.join("|")})$`);
}

/** The findings of some codes in a role. */
export function findingsOf(codes: readonly CheckCode[], role: unknown): readonly PlainFinding[] {
  return checkRole(role).filter(({ code }) => codes.includes(code));
}

/**
 * Checks the whole set of findings of some codes in the first policy's document, as `Statement.0.Effect error
 * INVALID_EFFECT: "allow" is no Effect…`. A message that ends with three dots is the beginning of one.
 */
export function checkFindingsIn(codes: readonly CheckCode[], role: unknown, expected: readonly string[]): void {
  const actual = findingsOf(codes, role).map(lineOf);
  assert.deepEqual(
    actual.map((line, index) => shortenedLike(expected[index], line)),
    expected,
  );
}

/** Checks that all findings of a code in a role have a correction, and that it leads to a role without them. */
export function checkCorrections(code: CheckCode, role: unknown): void {
  const findings = findingsOf([code], role);
  assert(findings.length > 0, `There is no ${code}.`);
  const corrected = structuredClone(role);
  for (const { path, data } of findings) {
    assert(data?.correct !== undefined, `${path.join(".")} has no correction.`);
    correct(corrected, path, data.correct);
  }
  assert.deepEqual(findingsOf([code], corrected), []);
}

/** Puts a text in the place of a string, or of the name of a key whose value is none. */
function correct(role: unknown, path: PlainFinding["path"], text: string): void {
  const parent = path.slice(0, -1).reduce((value, key) => (value as Record<string, unknown>)[key], role);
  const [container, key] = [parent as Record<string, unknown>, String(path.at(-1))];
  const isKey = findingsOf(["INVALID_POLICY_ELEMENT"], role).some((finding) => finding.path.join() === path.join());
  if (!isKey) {
    container[key] = text;
    return;
  }
  container[text] = container[key];
  Reflect.deleteProperty(container, key);
}

function lineOf({ code, severity, message, path }: PlainFinding): string {
  const [, , , ...inDocument] = path;
  return `${inDocument.join(".")} ${severity} ${code}: ${message}`;
}

function shortenedLike(expected: string | undefined, actual: string): string {
  const beginning = expected?.endsWith("…") === true ? expected.slice(0, -1) : undefined;
  return beginning !== undefined && actual.startsWith(beginning) ? `${beginning}…` : actual;
}
