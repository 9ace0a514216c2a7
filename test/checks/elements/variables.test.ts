import assert from "node:assert/strict";
import { checkRole } from "../../../src/checks/index.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { findingsIn } from "../support/findings.ts";

const subject = /VARIABLE/;

describe("the check of variables", () => {
  it("finds what is wrong with one, at the very string", () => {
    checkFindingsAbout(
      subject,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:GetObject",
          Resource: ["arn:aws:s3:::a/\${aws:username}/*", "arn:aws:s3:::a/\${aws:username/*"],
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error MISSING_BRACE_IN_VARIABLE: The variable "\${aws:username/*" has no closing brace. Write } after its name.
        }];
      });
    `,
    );
  });

  it("tells what is wrong apart", () => {
    assert.deepEqual(faultOf("${aws:username"), "MISSING_BRACE_IN_VARIABLE");
    assert.deepEqual(faultOf("${}"), "EMPTY_VARIABLE");
    assert.deepEqual(faultOf("${ , 'a'}"), "EMPTY_VARIABLE");
    assert.deepEqual(faultOf("${aws: username}"), "UNSUPPORTED_SPACE_IN_VARIABLE");
    assert.deepEqual(faultOf("${aws:userid, nobody}"), "MISSING_QUOTE_IN_VARIABLE");
    assert.deepEqual(faultOf("${aws:userid, 'nobody}"), "MISSING_QUOTE_IN_VARIABLE");
  });

  it("accepts defaults in quotes, tags with spaces and literal wildcards", () => {
    for (const right of [
      "${aws:userid, 'no body'}",
      "${aws:PrincipalTag/cost center}",
      "${*}${?}${$}",
      "$a{b}",
      "{aws:a",
    ]) {
      assert.equal(faultOf(right), undefined, right);
    }
  });

  it("looks into conditions, and knows the operators that take variables", () => {
    const statement = (condition: object): object[] => [{ ...read, Resource: "*", Condition: condition }];
    assert.deepEqual(findingsIn(statement({ StringLike: { "s3:prefix": ["a", "${}"] } }), subject), [
      "error EMPTY_VARIABLE 0/Condition/StringLike/s3:prefix/1",
    ]);
    const age = { "aws:MultiFactorAuthAge": "${aws:x}" };
    assert.deepEqual(findingsIn(statement({ NumericLessThan: age }), subject), [
      "error INVALID_VARIABLE_FOR_OPERATOR 0/Condition/NumericLessThan/aws:MultiFactorAuthAge",
    ]);
    assert.deepEqual(findingsIn(statement({ Bool: age, StringEquals: age, ArnLike: age }), subject), []);
  });

  it("finds one where none can stand", () => {
    const statement = { Effect: "Allow", Sid: "${aws:a}", Action: ["s3:${aws:a}", "s3:GetObject"], Resource: "*" };
    assert.deepEqual(findingsIn([statement], subject), [
      "error VARIABLE_UNSUPPORTED_IN_ELEMENT 0/Action/0",
      "error VARIABLE_UNSUPPORTED_IN_ELEMENT 0/Sid",
    ]);
  });

  it("finds one in a policy of a version that has none", () => {
    const statement = { ...read, Resource: "arn:aws:s3:::a/${aws:username}" };
    const path = ["Policies", 0, "PolicyDocument", "Statement", 0, "Resource"];
    for (const version of [{ Version: "2008-10-17" }, {}]) {
      const found = findings({ ...version, Statement: [statement] });
      assert.deepEqual(found, [{ code: "VARIABLE_UNSUPPORTED_IN_VERSION", severity: "error", path }]);
    }
    assert.deepEqual(findings({ Version: "2012-10-17", Statement: [statement] }), []);
    assert.deepEqual(findings({ Statement: [{ ...read, Resource: "arn:aws:s3:::a/*" }] }), []);
  });

  const read = { Effect: "Allow", Action: "s3:GetObject" };

  function faultOf(text: string): string | undefined {
    const [found, ...more] = findingsIn([{ ...read, Resource: `arn:aws:s3:::a/${text}` }], subject);
    assert.deepEqual(more, []);
    return found?.split(" ")[1];
  }

  function findings(document: object): object[] {
    return checkRole({ Policies: [{ PolicyDocument: document }] })
      .filter(({ code }) => subject.test(code))
      .map(({ code, severity, path }) => ({ code, severity, path }));
  }
});
