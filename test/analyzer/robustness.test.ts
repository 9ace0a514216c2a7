import assert from "node:assert/strict";
import fc from "fast-check";
import { createDeployReader, oneFile, type DeployReader } from "../../src/analyzer/index.ts";
import { plainLists, read, uri } from "./support/read.ts";
import { goldenTexts, trickyTexts } from "./support/texts.ts";

/** The longest that any text may keep a processor busy, in milliseconds; waiting for one does not count. */
const longest = 1000;

describe("any text whatever", () => {
  it("is read, cut anywhere", () => {
    for (const text of [...goldenTexts.values(), ...trickyTexts]) {
      const reader = createDeployReader();
      for (let end = 0; end <= text.length; end++) answersInTime(text.slice(0, end), reader);
    }
  }).timeout(120_000);

  it("is read, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        answersInTime(text);
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);

  const pathological: Record<string, string> = {
    "endless loops": `while (true) { config.ci.iam.policy.push("x"); }`,
    "an endless loop of assignments": `for (let i = 0; ; i++) config.ci.iam.policy = ["a" + i];`,
    "endless recursion": `const f = (n) => { config.ci.iam.policy = [n]; f(n + 1); }; f(0);`,
    "mutual recursion": `function a() { b(); } function b() { a(); } config.ci.iam.policy = [a()];`,
    "lists that double": `let a = ["x"]; for (let i = 0; i < 60; i++) a = [...a, ...a]; config.ci.iam.policy = a;`,
    "texts that double": `let a = "x"; for (let i = 0; i < 60; i++) a += a; config.ci.iam.policy = [a];`,
    "texts that are repeated": `config.ci.iam.policy = ["x".repeat(2 ** 29), "x".padEnd(1e9)];`,
    "lists of lists that double": `let a: any = ["x"]; for (let i = 0; i < 60; i++) a = [a, a]; config.ci.iam.policy = a;`,
    "a list in itself": `const a: any[] = ["x"]; a.push(a); config.ci.iam.policy = a;`,
    "an object in itself": `const a: any = { Action: "x" }; a.self = a; config.ci.iam.policy = [a];`,
    "lists nested too deeply to parse": `config.ci.iam.policy = ${"[".repeat(20_000)}${"]".repeat(20_000)};`,
    "a sum of very many texts": `config.ci.iam.policy = [${Array.from({ length: 5000 }, () => '"x"').join(" + ")}];`,
    "conditions without end": 'if (process.env.X) { config.ci.iam.policy.push("x"); }\n'.repeat(200),
    "sixty lists of twice the one before": `const a0 = ["x"]; ${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = [...a${i}, ...a${i}];`).join(" ")} config.ci.iam.policy = a60;`,
    "a class that makes itself": `class A { a = new A(); } config.ci.iam.policy = [new A()];`,
    "a getter that reads itself": `const o = { get a() { return this.a; } }; config.ci.iam.policy = [o.a];`,
    "a constructor that counts to very many": `class A { constructor(n: number) { while (n-- > 0) config.ci.iam.policy.push("x"); } } new A(1e9);`,
    "rounds that may all be cut short": `for (const x of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]) { if (process.env.X) continue; if (process.env.Y) break; config.ci.iam.policy.push(x); }`,
    "conditions within conditions": `Jets.deploy.configure((c) => { ${"if (process.env.X) { if (process.env.Y) return; ".repeat(12)} c.ci.iam.policy.push("x"); ${"}".repeat(12)} });`,
    "5 MB of statements": 'config.ci.iam.policy = ["a", "b"];\n'.repeat(150_000),
    "5 MB of lists": `config.ci.iam.policy = [${'"s3:GetObject", '.repeat(340_000)}];`,
    "very many early returns": `Jets.deploy.configure((c) => { ${'if (process.env.X) return; c.ci.iam.policy.push("x");'.repeat(40)} });`,
  };
  for (const [name, text] of Object.entries(pathological)) {
    it(`is answered in time: ${name}`, () => {
      answersInTime(text);
    });
  }

  it("gives what is readable of a text that does not parse", () => {
    const lists = plainLists(read(`config.ci.iam.policy = ["s3"];\nconfig.ci.iam.managed_policy = ["A", ;\nconst = ;`));
    assert.deepEqual(lists.policy, ["s3"]);
  });
});

function answersInTime(text: string, reader: DeployReader = createDeployReader()): void {
  const start = process.cpuUsage();
  const reading = reader.read(oneFile(uri, text));
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 < longest, `${text.slice(0, 200)} takes too long`);
  assert.deepEqual(Object.keys(reading.lists).length, 4);
}
