import assert from "node:assert/strict";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import {
  buildLocatedRole,
  buildRole,
  locateJson,
  plainValue,
  renderJson,
  renderYaml,
  textOfLines,
  type LocatedObject,
} from "../../src/policy/index.ts";
import { configuration } from "./arbitraries.ts";
import { line, onlyLists } from "./located-samples.ts";

const depth = 10_000;
const many = Array.from({ length: 100_000 }, (_, index) => index);

describe("hostile configurations", function () {
  this.timeout(30_000);

  it("never make it throw, and whatever is left out has a problem", () => {
    fc.assert(
      fc.property(configuration, (config) => {
        const { Policies, ManagedPolicyArns, problems } = buildRole(config);
        assert.ok(Array.isArray(Policies) && ManagedPolicyArns.every((arn) => typeof arn === "string"));
        assert.ok(problems.every(({ message }) => /^\S.*[.?]$/s.test(message)));
      }),
      { numRuns: 2000 },
    );
  });

  it("keep __proto__ as a key like any other", () => {
    const config: unknown = JSON.parse('{ "policy": [{ "Action": "s3:*", "__proto__": { "polluted": 1 } }] }');
    const { Policies } = buildRole(config);
    assert.match(JSON.stringify(Policies), /"Action":"s3:\*","__proto__":\{"polluted":1\}/);
    assert.equal("polluted" in {}, false);
    assert.deepEqual(buildRole(JSON.parse('{ "__proto__": ["s3"] }')).problems[0]?.path, ["__proto__"]);
  });

  it("may contain themselves", () => {
    const statement: Record<string, unknown> = { Action: "s3:*" };
    statement["Condition"] = { self: statement };
    assert.deepEqual(buildRole({ policy: [statement], default_policy: [] }).Policies, [
      {
        PolicyName: "CustomPolicy",
        PolicyDocument: { Version: "2012-10-17", Statement: [{ Action: "s3:*", Condition: { self: Number.NaN } }] },
      },
    ]);
  });

  it("flatten arrays of any depth", () => {
    const { Policies } = buildRole({ policy: nested("s3", (inner) => [inner]), default_policy: [] });
    assert.deepEqual(Policies, buildRole({ policy: ["s3"], default_policy: [] }).Policies);
  });

  it("have paths of bounded length", () => {
    const { problems } = buildRole({ policy: nested(5, (inner) => [5, inner]) });
    assert.equal(problems.length, depth + 1);
    assert.equal(problems.at(-1)?.path.length, 100);
  });

  it("recognize equal objects of any depth", () => {
    const { Policies } = buildRole({ policy: [deepStatement(), deepStatement()], default_policy: [] });
    const [policy] = Policies as [{ PolicyDocument: { Statement: unknown[] } }];
    assert.equal(policy.PolicyDocument.Statement.length, 1);
  });

  it("are written in linear space, however deep they are", () => {
    const role = locatedRole([deepStatement()]);
    assert.ok(textOfLines(renderYaml(role)).length < 20 * depth);
    assert.ok(renderJson(role).length < 20 * depth);
  });

  it("parse back, however deep they are", async () => {
    const role = locatedRole([deepStatement()]);
    assert.deepEqual(await parsedWithLargeStack(textOfLines(renderYaml(role)), renderJson(role)), ["same", "same"]);
    assert.ok(plainValue(role));
  });

  it("say what is unknown on the one line of a deep value", () => {
    const unknown = { kind: "unknown", expression: "x()", reason: "", spread: false, origin: line(7) } as const;
    let value: LocatedObject = {
      kind: "object",
      entries: [{ key: "k", keyOrigin: line(7), value: unknown }],
      origin: line(7),
    };
    for (let level = 0; level < 70; level += 1) {
      value = { kind: "object", entries: [{ key: "k", keyOrigin: line(1), value }], origin: line(1) };
    }
    const last = renderYaml(value).at(-1)!;
    assert.equal(last.text.trim(), 'k: {"k": {"k": {"k": {"k": {"k": {"k": null}}}}}} # unknown: x()');
    assert.deepEqual([last.kind, last.origin], ["unknown", line(7)]);
  });

  describe("of 100,000 parts are answered in time", () => {
    const cases: Record<string, object> = {
      strings: { default_policy: many.map((index) => `s${index}:Get*`) },
      "equal strings": { policy: many.map(() => "s3") },
      statements: { default_policy: many.map((index) => ({ Action: `s${index}:*`, Effect: "Allow", Resource: "*" })) },
      "actions of a statement": { policy: [{ Action: many.map((index) => `s${index}:*`) }] },
      "wrong items": { policy: many },
      "wrong statements": { policy: [{ Statement: many }] },
      "keys of an object": { policy: [Object.fromEntries(many.map((index) => [`k${index}`, index]))] },
      "wrong keys": Object.fromEntries(many.map((index) => [`policy${index}`, index])),
      "managed policies": { managed_policy: many.map((index) => `Policy${index}`) },
      "stars in a pattern": {
        default_policy: ["*".repeat(many.length), "*?".repeat(many.length), "a*".repeat(many.length)],
      },
    };
    for (const [name, config] of Object.entries(cases)) {
      it(name, () => {
        assert.ok(buildRole(config));
      });
    }

    it("lines", () => {
      const role = locatedRole(many.map((index) => ({ Action: `s${index}:*`, Effect: "Allow" })));
      assert.equal(renderYaml(role).length, 2 * many.length + 6);
    });
  });
});

function nested(leaf: unknown, around: (inner: unknown) => unknown): unknown {
  let value = leaf;
  for (let level = 0; level < depth; level += 1) value = around(value);
  return value;
}

function deepStatement(): object {
  return { Action: "s3:*", Condition: nested(1, (inner) => ({ a: inner, b: [] })) };
}

function locatedRole(policy: readonly object[]): LocatedObject {
  return buildLocatedRole(onlyLists({ policy: locateJson(policy, line(1)) })).role;
}

/**
 * Parses texts of a deep role and compares them with the role. It needs a stack that only another thread can have,
 * because js-yaml, JSON and the comparison are recursive.
 */
function parsedWithLargeStack(yaml: string, json: string): Promise<unknown> {
  const script = `
    const { parentPort, workerData: { yaml, json, depth } } = require("node:worker_threads");
    const { load } = require("js-yaml");
    const compare = (role) => {
      let at = role.Policies[0].PolicyDocument.Statement[0].Condition;
      for (let level = 0; level < depth; level += 1) {
        if (Object.keys(at).join() !== "a,b" || !Array.isArray(at.b) || at.b.length > 0) return "other";
        at = at.a;
      }
      return at === 1 ? "same" : "other";
    };
    parentPort.postMessage([compare(load(yaml, { maxDepth: 1e6 })), compare(JSON.parse(json))]);`;
  const worker = new Worker(script, {
    eval: true,
    workerData: { yaml, json, depth },
    resourceLimits: { stackSizeMb: 200 },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
