import assert from "node:assert/strict";
import { linePath } from "../../../src/preview/role/line-path.ts";
import { policiesIn } from "../../../src/preview/role/policies.ts";
import { surroundingsOf } from "../../../src/preview/role/surroundings.ts";

const role = `Policies:
  - PolicyName: CustomPolicy
    PolicyDocument:
      Version: '2012-10-17'
      Statement:
        - Action:
            - s3:*
            # unknown: process.env.EXTRA
          Effect: Allow
          Condition:
            StringLike:
              aws:PrincipalArn:
                - arn:aws:iam::1:role/x
ManagedPolicyArns:
  - arn:aws:iam::aws:policy/ReadOnlyAccess`.split("\n");

/** The way to the first line with a text. */
function pathTo(text: string): string {
  const line = role.findIndex((one) => one.includes(text));
  return linePath(role, surroundingsOf(role, policiesIn(role), line), line).join(" › ");
}

describe("the way to a line of a role", () => {
  it("ends with its own key", () => {
    assert.equal(pathTo("Policies:"), "Policies");
    assert.equal(pathTo("PolicyName"), "Policies › CustomPolicy › PolicyName");
    assert.equal(pathTo("Version"), "Policies › CustomPolicy › PolicyDocument › Version");
    assert.equal(pathTo("Action:"), "Policies › CustomPolicy › statement 1 › Action");
    assert.equal(pathTo("Effect"), "Policies › CustomPolicy › statement 1 › Effect");
  });

  it("ends with the key of the list that it is an item of", () => {
    assert.equal(pathTo("s3:*"), "Policies › CustomPolicy › statement 1 › Action");
    assert.equal(pathTo("# unknown"), "Policies › CustomPolicy › statement 1 › Action");
    assert.equal(pathTo("role/x"), "Policies › CustomPolicy › statement 1 › Condition › StringLike › aws:PrincipalArn");
    assert.equal(pathTo("ReadOnlyAccess"), "ManagedPolicyArns");
  });
});
