import assert from "node:assert/strict";
import { buildRole, render } from "../../src/library/index.ts";

describe("render", function () {
  // The first call loads the compiler.
  this.timeout(30_000);

  it("gives the YAML of a deploy file", () => {
    const { text, status, problems } = render(
      'Jets.deploy.configure((config) => { config.ci.iam.policy = ["ec2"]; });',
    );
    assert.deepEqual([status, problems], ["complete", []]);
    assert.match(text, /^Policies:\n {2}- PolicyName: DefaultPolicy\n[^]*\n {12}- ec2:\*\n/);
  });

  it("gives JSON and a CloudFormation resource", () => {
    const deploy = 'Jets.deploy.configure((config) => { config.ci.iam.policy = ["ec2"]; });';
    const { Policies, ManagedPolicyArns } = buildRole({ policy: ["ec2"] });
    assert.deepEqual(JSON.parse(render(deploy, { format: "json" }).text), { Policies, ManagedPolicyArns });
    assert.match(render(deploy, { format: "cloudformation" }).text, /^Type: AWS::IAM::Role\n[^]*\n {2}Path: "\/"\n/);
  });

  it("marks what is unknown and says where it is", () => {
    const deploy = 'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["ec2", process.env.EXTRA];\n});';
    const { text, status, problems } = render(deploy, { fileName: "config/jets/deploy.ts" });
    assert.equal(status, "partial");
    assert.match(text, /\n {12}# unknown: process\.env\.EXTRA\n/);
    assert.deepEqual(problems, [
      {
        code: "not-static",
        severity: "information",
        message: "process.env.EXTRA is read when the deploy runs. It decides policy, shown only as far as known.",
        range: { start: { line: 1, character: 33 }, end: { line: 1, character: 50 } },
      },
    ]);
  });

  it("is invalid with an error, also beside what is unknown", () => {
    const { status, problems } = render(
      "Jets.deploy.configure((config) => { config.ci.iam.policy = [5, process.env.X]; });",
    );
    assert.deepEqual(
      [status, problems.map(({ code, severity }) => `${severity} ${code}`)],
      ["invalid", ["error invalid-item", "information not-static"]],
    );
  });

  it("is invalid for a text that does not parse, and reads what it can", () => {
    const { text, status, problems } = render('Jets.deploy.configure((config) => { config.ci.iam.policy = ["ec2"]; ');
    assert.equal(status, "invalid");
    assert.match(text, /- ec2:\*/);
    assert.deepEqual(
      problems.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [["syntax-error", "error", 0]],
    );
  });

  it("tells problems in the order of the text", () => {
    const deploy = `Jets.deploy.configure((config) => {
      config.ci.iam.polices = [];
      config.ci.iam.policy = "s3";
      config.ci.iam.default_managed_policy = [];
    });`;
    assert.deepEqual(
      render(deploy).problems.map(({ code, range }) => `${range.start.line} ${code}`),
      ["1 unknown-key", "2 not-an-array", "3 default-managed-policy-overridden"],
    );
  });

  it("refuses a format that does not exist", () => {
    assert.throws(() => render("", { format: "yml" as "yaml" }), {
      name: "TypeError",
      message: "A format is one of yaml, json, cloudformation, and not yml.",
    });
  });

  it("gives the defaults for a file that configures nothing", () => {
    assert.deepEqual(render(""), render("export {};\n"));
    assert.match(render("").text, /DefaultPolicy/);
  });
});
