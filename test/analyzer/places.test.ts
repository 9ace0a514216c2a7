import assert from "node:assert/strict";
import { isSourceRange, type Located, type SourceRange } from "../../src/policy/index.ts";
import { read } from "./support/read.ts";

const text = `const READ = ["s3:Get*"];
Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = ["ec2"];
  const { policy, managed_policy: managed } = config.ci.iam;
  policy.push(...READ, "sns");
  managed.push("A");
  config.ci.iam["default_policy"] = ["s3"];
  config.ci.iam.polices = [];
});
`;

describe("the places of a reading", () => {
  const reading = read(text);

  it("of values are where they are written", () => {
    assert.deepEqual(sources(reading.lists.policy), ['"s3:Get*"', '"sns"']);
    assert.deepEqual(sources(reading.lists.default_managed_policy), ["default", "default"]);
  });

  it("of lists that were changed in place are those of the change", () => {
    assert.equal(source(reading.lists.policy.origin), 'policy.push(...READ, "sns")');
    assert.equal(source(reading.lists.default_managed_policy.origin), "default");
  });

  it("of writes are the key, the expression and the value", () => {
    const writes = reading.writes.map(({ list, kind, key, expression, value, overwrittenBy }) => {
      return [list, kind, source(key), source(expression), value && source(value), overwrittenBy];
    });
    assert.deepEqual(writes, [
      ["default_policy", "replaced", "default_policy", 'config.ci.iam.default_policy = ["ec2"]', '["ec2"]', 3],
      ["policy", "changed", 'policy.push(...READ, "sns")', 'policy.push(...READ, "sns")', undefined, undefined],
      ["managed_policy", "changed", 'managed.push("A")', 'managed.push("A")', undefined, undefined],
      ["default_policy", "replaced", "default_policy", 'config.ci.iam["default_policy"] = ["s3"]', '["s3"]', undefined],
    ]);
  });

  it("of unknown keys are the keys", () => {
    assert.deepEqual(
      reading.unknownKeys.map(({ name, range }) => [name, source(range)]),
      [["polices", "polices"]],
    );
  });

  it("of mentions include aliases", () => {
    const mentions = reading.mentions.map(({ of, range }) => `${of}: ${source(range)}`);
    for (const wanted of [
      "policy: policy",
      "managed_policy: managed",
      "iam: iam",
      "ci: ci",
      "default_policy: default_policy",
    ]) {
      assert.ok(mentions.includes(wanted), `${wanted} in ${mentions.join("; ")}`);
    }
  });

  it("of the configuring call are those of what is called", () => {
    assert.deepEqual(reading.configureCalls.map(source), ["Jets.deploy.configure"]);
  });
});

describe("a write in vain", () => {
  const cases: Record<string, readonly [body: string, inVain: readonly boolean[]]> = {
    "is one that is replaced unread": [`config.ci.iam.policy = ["a"]; config.ci.iam.policy = ["b"];`, [true, false]],
    "is a push that is replaced": [`config.ci.iam.policy.push("a"); config.ci.iam.policy = ["b"];`, [true, false]],
    "is none that is read by the next": [
      `config.ci.iam.policy = ["a"]; config.ci.iam.policy = [...config.ci.iam.policy, "b"];`,
      [false, false],
    ],
    "is none that was copied in between": [
      `config.ci.iam.policy = ["a"]; const c = config.ci.iam.policy; config.ci.iam.policy = ["b"]; config.ci.iam.managed_policy = c;`,
      [false, false, false],
    ],
    "is none that may stay": [
      `config.ci.iam.policy = ["a"]; if (process.env.X) config.ci.iam.policy = ["b"];`,
      [false, false],
    ],
    "is none of a loop's last round": [`for (const x of ["a", "b"]) config.ci.iam.policy = [x];`, [false]],
  };
  for (const [name, [body, expected]] of Object.entries(cases)) {
    it(name, () => {
      const { writes } = read(`Jets.deploy.configure((config) => { ${body} });`);
      assert.deepEqual(
        writes.map(({ overwrittenBy }) => overwrittenBy !== undefined),
        expected,
      );
    });
  }
});

describe("a name that is still to be typed", () => {
  it("is a place behind its dot, also before another statement", () => {
    const broken = "Jets.deploy.configure((config) => {\n  config.ci.iam.\n  config.lambda.x = 1;\n});";
    const { memberAccesses, unknownKeys } = read(broken);
    const empty = memberAccesses.filter(({ range }) => range.start === range.end);
    assert.deepEqual(
      empty.map(({ of, form, range }) => [of, form, range.start]),
      [["iam", ".", broken.indexOf("iam.") + 4]],
    );
    assert.deepEqual(unknownKeys, []);
  });
});

function sources(list: Located): string[] {
  return list.kind === "list" ? list.items.map(({ origin }) => source(origin)) : [];
}

function source(origin: SourceRange | "default"): string {
  return isSourceRange(origin) ? text.slice(origin.start, origin.end) : origin;
}
