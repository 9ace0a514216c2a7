import assert from "node:assert/strict";
import { checkLocatedRole, checkRole, type PlainFinding } from "../../../src/checks/index.ts";
import { buildLocatedRole, buildRole, defaultLists, defaultsOf, locateJson } from "../../../src/policy/index.ts";

describe("the baseline of Jets’ defaults", () => {
  it("leaves of the default role one note, located or not", () => {
    const located = checkLocatedRole(buildLocatedRole(defaultLists).role);
    for (const findings of [located, checkRole(buildRole())]) {
      assert.deepEqual(
        findings.map(({ code, severity, message, path }) => ({ code, severity, message, path })),
        [note("all of them")],
      );
    }
    assert.equal(located[0]?.origin, "default");
  });

  it("counts what of it a role still has", () => {
    const named = {
      PolicyName: "Own",
      PolicyDocument: { Statement: { Effect: "Deny", Action: "iam:PassRole", Resource: "*" } },
    };
    for (const [config, share] of [
      [{ default_policy: ["codebuild", "cloudformation", "logs", "s3"] }, "1 of them"],
      [{ default_policy: ["cloudformation", "iam", "logs", "s3"] }, "23 of them"],
      [{ default_policy: ["codebuild", "iam", "logs", "s3"] }, "21 of them"],
      [{ default_policy: ["cloudformation", "codebuild", "iam"] }, "all of them"],
      [{ default_policy: ["s3"] }, "none of them"],
      [{ default_policy: [] }, "none of them"],
      [{ policy: [named] }, "20 of them"],
    ] as const) {
      assert.deepEqual(notes(buildRole(config)), [note(share)], JSON.stringify(config));
    }
  });

  it("has no note for a role without Jets’ part", () => {
    assert.deepEqual(notes(buildRole({ default_policy: [], default_managed_policy: [], policy: ["iam"] })), []);
    assert.deepEqual(notes(null), []);
    const withManaged = (...managed: readonly string[]) =>
      notes(buildRole({ default_policy: [], default_managed_policy: [], managed_policy: managed }));
    assert.deepEqual(withManaged("ReadOnlyAccess"), []);
    assert.deepEqual(withManaged(...defaultsOf("default_managed_policy").map(({ name }) => name)), [
      note("none of them"),
    ]);
  });

  it("knows a default in any case", () => {
    const wildcards = checkRole(buildRole({ default_policy: ["S3", "EC2"] })).filter(
      ({ code }) => code === "SERVICE_WILDCARD",
    );
    assert.deepEqual(
      wildcards.map(({ path }) => path.slice(-2)),
      [["Action", 1]],
    );
  });

  it("hides what is risky about a default at its own string only", () => {
    const passesRoles = (role: unknown): unknown[] =>
      checkRole(role)
        .filter(({ code }) => code.startsWith("PASS_ROLE"))
        .map(({ path }) => path.slice(0, 2));
    assert.deepEqual(passesRoles(buildRole({ default_policy: ["iam"] })), []);
    assert.deepEqual(passesRoles(buildRole({ policy: ["iam"] })), [["Policies", 1]]);
    assert.deepEqual(passesRoles(buildRole({ default_policy: ["iam:Pass*"] })), [["Policies", 0]]);
  });

  it("does not hide what is wrong with an override", () => {
    const role = buildRole({ default_policy: [{ Effect: "Allow", Action: ["iam:*", "iam:*"], Resource: "*" }] });
    assert.ok(checkRole(role).some(({ code }) => code === "REDUNDANT_ACTION"));
  });

  it("stands any role", () => {
    for (const role of [undefined, 5, [], { Policies: 5 }, { Policies: [[{ PolicyName: "DefaultPolicy" }]] }]) {
      assert.ok(Array.isArray(checkRole(role)));
    }
    const unknown = { kind: "unknown", expression: "x", reason: "r", spread: false, origin: "default" } as const;
    assert.deepEqual(checkLocatedRole(unknown), []);
    const twice = locateJson(
      { Policies: [{ PolicyName: "DefaultPolicy" }, { PolicyName: "DefaultPolicy" }] },
      "default",
    );
    assert.ok(checkLocatedRole(twice).length > 0);
  });
});

function note(share: string): Partial<PlainFinding> {
  return {
    code: "jets-defaults",
    severity: "information",
    message: `Jets' defaults allow 25 known ways to get more permissions; without iam in default_policy they allow 1. This role has ${share}.`,
    path: [],
  };
}

function notes(role: unknown): Partial<PlainFinding>[] {
  return checkRole(role)
    .filter(({ code }) => code === "jets-defaults")
    .map(({ code, severity, message, path }) => ({ code, severity, message, path }));
}
