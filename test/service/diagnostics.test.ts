import assert from "node:assert/strict";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { diagnostics } from "../../src/service/index.ts";
import { checkDiagnostics } from "./support/check-diagnostics.ts";
import { inBlock, modelOf, snippetUri } from "./support/snippet.ts";

describe("diagnostics", () => {
  it("stand at the exact expression, with the codes and severities of the specification", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  config.ci.iam.policy = ["s3", "", 5, { action: "s3:*" }, { Statement: "all" }];
//                              ^^ error empty-item
//                                  ^ error invalid-item
//                                     ^^^^^^^^^^^^^^^^^^ error unrecognized-policy
//                                                                      ^^^^^ error invalid-statement
  config.ci.iam.managed_policy = null;
//                               ^^^^ warning null-list
  config.ci.iam.default_managed_policy = ["AmazonSSMReadOnlyAccess", "AWSLambda_ReadOnlyAccess", process.env.MORE];
//              ^^^^^^^^^^^^^^^^^^^^^^ information default-managed-policy-overridden
//                                                                                               ^^^^^^^^^^^^^^^^ information not-static
  config.ci.iam.polices = ["ec2"];
//              ^^^^^^^ warning unknown-key: config.ci.iam has no list "polices", so Jets ignores it. Did you mean "policy"?
});
`);
  });

  it("point at the key of an override, and at the value of a list that is none", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = ["ec2"];
//              ^^^^^^^^^^^^^^ warning default-policy-overridden
  config.ci.iam.managed_policy = "AmazonS3FullAccess";
//                               ^^^^^^^^^^^^^^^^^^^^ warning not-an-array
});
`);
  });

  it("judge an override by what managed policies of AWS grant", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = ["cloudformation:Describe*", "codebuild", "s3"];
//              ^^^^^^^^^^^^^^ warning default-policy-overridden: This overrides Jets' default policy. Of cloudformation, only a part is granted: finding the runner project still works; comparing the bootstrap template, creating the bootstrap stack, updating the bootstrap stack and recovering a failed bootstrap stack stop. Another list still grants iam and logs. To keep the defaults and add to them, set policy instead.
  config.ci.iam.managed_policy = ["IAMFullAccess", "CloudWatchLogsFullAccess"];
});
`);
  });

  it("point at the key in every way of writing it", () => {
    checkDiagnostics(`
Jets.deploy.configure(({ ci }) => {
  ci.iam["default_policy"] = ["ec2"];
//        ^^^^^^^^^^^^^^ warning default-policy-overridden
});
`);
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  config.ci.iam = {
    policy: [],
    managed_policy: [],
    default_policy: ["cloudformation", "codebuild", "iam", "logs", "s3"],
//  ^^^^^^^^^^^^^^ information default-policy-overridden
    defaultManagedPolicy: [],
//  ^^^^^^^^^^^^^^^^^^^^ warning default-managed-policy-overridden
    polcy: ["s3"],
//  ^^^^^ warning unknown-key
  };
});
`);
  });

  it("point at the key of the last replacing write, and fade those before it", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = ["s3"];
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint overwritten: This has no effect: default_policy is set again later.
  config.ci.iam.default_policy = ["iam"];
//              ^^^^^^^^^^^^^^ warning default-policy-overridden
  config.ci.iam.default_policy.push("logs");
});
`);
  });

  it("fade an overwritten write and relate it to the write that overwrites it", () => {
    const text = inBlock(`config.ci.iam.policy = ["s3"];`, `config.ci.iam.policy = ["sqs:SendMessage"];`);
    const [overwritten, ...others] = diagnostics(modelOf(text), {});
    assert.deepEqual(others, []);
    assert.deepEqual(overwritten?.tags, [DiagnosticTag.Unnecessary]);
    const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 44 } };
    assert.deepEqual(overwritten.relatedInformation, [
      { message: "policy is set here.", location: { uri: snippetUri, range } },
    ]);
  });

  it("link to the documentation and name their source", () => {
    const [diagnostic] = diagnostics(modelOf(inBlock(`config.ci.iam.policy = null;`)), {});
    assert.equal(diagnostic?.codeDescription?.href, "https://docs.rubyonjets.com/docs/ci/iam/");
    assert.equal(diagnostic.source, "Jets CI IAM");
  });

  it("tell why a value cannot be known and which lists it decides", () => {
    checkDiagnostics(`
const extra = process.env.EXTRA;
//            ^^^^^^^^^^^^^^^^^ information not-static: process.env.EXTRA is read when the deploy runs. It decides policy and managed_policy, shown only as far as known.
Jets.deploy.configure((config) => {
  config.ci.iam.policy = [extra];
  config.ci.iam.managed_policy = [extra];
});
`);
  });

  it("say the same thing of one place once", () => {
    checkDiagnostics(`
const service = "";
//              ^^ error empty-item
Jets.deploy.configure((config) => {
  config.ci.iam.policy = [service, [service]];
});
`);
  });

  it("are silenced by a comment on the line before, for the codes it names", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  // jets-ci-iam-disable-next-line default-policy-overridden -- the runner's bootstrap is done by hand
  config.ci.iam.default_policy = ["ec2"];
  // jets-ci-iam-disable-next-line empty-item, no-such-code, invalid-item
  config.ci.iam.policy = ["", 5, { action: "s3" }];
//                               ^^^^^^^^^^^^^^^^ error unrecognized-policy
  config.ci.iam.managed_policy = // jets-ci-iam-disable-next-line empty-item -- invalid-item
    ["", 5];
//       ^ error invalid-item
});
`);
  });

  it("are not silenced from further away, by other codes, or by none", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  // jets-ci-iam-disable-next-line null-list

  config.ci.iam.policy = null; // jets-ci-iam-disable-next-line null-list
//                       ^^^^ warning null-list
  // jets-ci-iam-disable-next-line
  config.ci.iam.managed_policy = null;
//                               ^^^^ warning null-list
  // jets-ci-iam-disable-next-line empty-item
  config.ci.iam.default_policy = null;
//              ^^^^^^^^^^^^^^ warning default-policy-overridden
//                               ^^^^ warning null-list
});
`);
  });

  it("have the severity that a person chose, or are off", () => {
    checkDiagnostics(
      `
Jets.deploy.configure((config) => {
  config.ci.iam.policy = null;
//                       ^^^^ error null-list
  config.ci.iam.managed_policy = [""];
});
`,
      { "null-list": "error", "empty-item": "off" },
    );
  });

  it("are told of text that does not parse too, as far as it can be read", () => {
    checkDiagnostics(`
Jets.deploy.configure((config) => {
  config.ci.iam.policy = [""];
//                        ^^ error empty-item
  config.ci.iam.
`);
  });

  it("are none for a file that configures nothing", () => {
    assert.deepEqual(diagnostics(modelOf("export {};"), {}), []);
    assert.deepEqual(diagnostics(modelOf(""), {}), []);
  });

  it("map each severity to the editor's", () => {
    const text = inBlock(
      `config.ci.iam.policy = ["s3"];`,
      `config.ci.iam.policy = ["", process.env.A];`,
      `config.ci.iam.managed_policy = null;`,
    );
    const severities = new Map(diagnostics(modelOf(text), {}).map(({ code, severity }) => [code, severity]));
    assert.deepEqual(Object.fromEntries(severities), {
      "empty-item": DiagnosticSeverity.Error,
      "null-list": DiagnosticSeverity.Warning,
      "not-static": DiagnosticSeverity.Information,
      overwritten: DiagnosticSeverity.Hint,
    });
  });
});
