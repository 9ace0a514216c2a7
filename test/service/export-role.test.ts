import assert from "node:assert/strict";
import { defaultRole, exportRole } from "../../src/service/index.ts";
import { inBlock, modelOf } from "./support/snippet.ts";

const documentedDefaults = `Policies:
  - PolicyName: DefaultPolicy
    PolicyDocument:
      Version: '2012-10-17'
      Statement:
        - Action:
            - cloudformation:*
            - codebuild:*
            - iam:*
            - logs:*
            - s3:*
          Effect: Allow
          Resource: "*"
ManagedPolicyArns:
  - arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess
  - arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess
`;

describe("export", () => {
  it("gives the YAML of Jets' documentation", () => {
    assert.equal(defaultRole(), documentedDefaults);
    assert.deepEqual(exportRole(modelOf(""), "yaml"), { text: documentedDefaults, status: "complete" });
  });

  it("gives the same role as JSON, and within a resource of CloudFormation", () => {
    const model = modelOf(inBlock(`config.ci.iam.policy = ["ec2"];`, `config.ci.iam.default_policy = [];`));
    const role = JSON.parse(exportRole(model, "json").text) as { Policies: { PolicyName: string }[] };
    assert.deepEqual(
      role.Policies.map(({ PolicyName }) => PolicyName),
      ["CustomPolicy"],
    );
    const { text } = exportRole(model, "cloudformation");
    assert.match(text, /^Type: AWS::IAM::Role\n/);
    assert.match(text, /\n {2}Policies:\n {4}- PolicyName: CustomPolicy\n/);
  });

  it("says whether the role is complete", () => {
    const statusOf = (text: string): string => exportRole(modelOf(text), "yaml").status;
    assert.equal(statusOf(inBlock(`config.ci.iam.policy = null;`)), "complete");
    assert.equal(statusOf(inBlock(`config.ci.iam.policy = [process.env.A];`)), "partial");
    assert.equal(statusOf(inBlock(`config.ci.iam.policy = [process.env.A, ""];`)), "invalid");
    assert.equal(statusOf(inBlock(`config.ci.iam.policy = [];`, `config.ci.`)), "invalid");
  });
});
