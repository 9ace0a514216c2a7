import assert from "node:assert/strict";
import { checkRole } from "../../../src/checks/index.ts";

const arns = Array.from({ length: 12 }, (_, index) => `arn:aws:iam::123456789012:policy/number-${index}`);

describe("the check of the managed policies’ number", () => {
  it("is told once, at the first policy that is too many", () => {
    const [finding, ...others] = checkRole({ ManagedPolicyArns: arns });
    assert.deepEqual(others, []);
    assert.deepEqual(
      [finding?.code, finding?.severity, finding?.path],
      ["too-many-managed-policies", "warning", ["ManagedPolicyArns", 10]],
    );
    assert.match(finding?.message ?? "", /^This role has 12 managed policies, and AWS lets a role have 10 unless/);
  });

  it("counts a policy once, and takes as many as the account does", () => {
    assert.deepEqual(checkRole({ ManagedPolicyArns: arns.slice(0, 10) }), []);
    assert.deepEqual(checkRole({ ManagedPolicyArns: arns }, { managedPolicyQuota: 12 }), []);
    const repeated = [...arns.slice(0, 2), ...arns.slice(0, 3)];
    const codes = checkRole({ ManagedPolicyArns: repeated }, { managedPolicyQuota: 2 });
    const found = codes.filter(({ code }) => code === "too-many-managed-policies");
    assert.deepEqual(
      found.map(({ path }) => path),
      [["ManagedPolicyArns", 4]],
    );
    assert.match(found[0]?.message ?? "", /^This role has 3 managed policies, and the account's quota is 2\./);
  });
});
