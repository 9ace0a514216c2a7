import assert from "node:assert/strict";
import { permissionsByService, permissionsOf, viewRole } from "../../src/permissions/index.ts";
import { locateJson } from "../../src/policy/index.ts";

describe("the permissions by service", () => {
  it("count how actions of each level are allowed", () => {
    const statements = [
      { Effect: "Allow", Action: ["sts:GetCallerIdentity", "sns:Publish", "sns:List*"], Resource: "*" },
      { Effect: "Allow", Action: "sns:Subscribe", Resource: "arn:aws:sns:*:*:orders" },
      {
        Effect: "Allow",
        Action: "sns:Unsubscribe",
        Resource: "*",
        Condition: { Bool: { "aws:SecureTransport": true } },
      },
      { Effect: "Deny", Action: "sns:ListTopics", Resource: "*" },
      { Effect: "Deny", Action: "sns:Publish", Resource: "arn:aws:sns:*:*:secrets" },
    ];
    const role = { Policies: [{ PolicyDocument: { Statement: statements } }] };
    const services = permissionsByService(permissionsOf(viewRole(locateJson(role, { uri: "", start: 0, end: 0 }))));
    assert.deepEqual(
      services.map(({ prefix, name, levels }) => [prefix, name, levels.map(({ level }) => level)]),
      [
        ["sns", "Amazon SNS", ["List", "Read", "Write"]],
        ["sts", "AWS Security Token Service", ["Read"]],
      ],
    );
    const [list, , write] = services[0]?.levels ?? [];
    assert.equal(list?.counts.denied, 1);
    assert.deepEqual(
      write?.actions.map(({ action }) => action.name),
      ["Publish", "Subscribe", "Unsubscribe"],
    );
    assert.deepEqual(write.counts, { allowed: 1, limited: 1, conditional: 1, denied: 0, deniedInPart: 1, added: 3 });
  });
});
