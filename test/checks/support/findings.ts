import { checkRole, type PlainFinding } from "../../../src/checks/index.ts";

/**
 * The findings about one subject in a policy of these statements, each as its severity, its code and its path from
 * `Statement` on: `warning MISSING_VERSION 0/Action/1`.
 *
 * @param subject what the codes of the subject match.
 */
export function findingsIn(statements: unknown, subject: RegExp): string[] {
  return findingsOf(statements, subject).map(({ severity, code, path }) =>
    [severity, code, path.slice(pathOfStatements).join("/")].join(" ").trim(),
  );
}

/** The same findings as they are. */
export function findingsOf(statements: unknown, subject: RegExp): PlainFinding[] {
  const document = { Version: "2012-10-17", Statement: statements };
  const role = { Policies: [{ PolicyName: "Tested", PolicyDocument: document }], ManagedPolicyArns: [] };
  return checkRole(role).filter(({ code }) => subject.test(code));
}

const pathOfStatements = ["Policies", 0, "PolicyDocument", "Statement"].length;
