import assert from "node:assert/strict";
import { eachWithEach } from "./combinations/table.ts";
import { read } from "./support/read.ts";
import { Sandbox } from "./support/sandbox.ts";
import type { Outcome } from "./support/sandbox-process.ts";
import { worlds } from "./support/worlds.ts";

const values: readonly string[] = [
  ...["null", "undefined", "1", '"abc"', "true", '[1, "b"]', "[]", "{ a: 1 }", "{}", "new Set([1])", "/a/"],
  ...["new Map([[1, 2]])", "Object.freeze([1])", "Object.freeze({ a: 1 })", "() => 1", "class { a = 1; }"],
];

/** What can be done to any of these, and is followed for all. */
const uses: readonly string[] = [
  ...["v()", "new v()", "v?.()", "v.x?.()", "[...v]", "({ ...v })", "f(...v)", "const { a } = v", "const [a] = v"],
  ...['"a" in v', "v in {}", "v instanceof v", "({}) instanceof v", "1 instanceof v", "class D extends v {}"],
  ...["for (const x of v);", "for (const x in v);", "new Set(v)", "Object.keys(v)", "Object.entries(v)", "v ?? 1"],
  ...["Object.assign({}, v)", "Object.assign(v)", "JSON.stringify(v)", "[3, 1].sort(v)", "[1].map(v)", "[].filter(v)"],
  ...["[].forEach(v)", "[1].reduce(v)", "[].reduce(v)", "[1, 2].toSorted(v)", "[1].flatMap(v)", "[1].findLast(v)"],
  ...["Array.from([1], v)", "new Set([1]).forEach(v)", "Array.from(v)", "new Array(v)", "if (v) f(v)", "throw v"],
  ...["switch (v) { case 1: }", "Array.isArray(v)", "typeof v", "void v", "v === v", "v ||= 1"],
];

/** What can be done to all but functions, of which it is not known what somebody has given them. */
const usesOfMembers: readonly string[] = [
  ...[
    "v.x",
    "v.x.y",
    "v?.x.y",
    "v.x()",
    "v?.x()",
    "v.x?.y",
    "v.x = 1",
    "v[0] = 1",
    "v.length = 0",
    "v.x ||= 1",
    "v.x++",
  ],
  ...["const { a: { b } } = v", "[v.x] = [1]", "({ x: v.x } = { x: 1 })", "for (v.x of [1]);", "delete v.x", "v[0]"],
  ...[
    "v.map((x: any) => x)",
    "v.push(1)",
    "v.sort()",
    "v.join()",
    "v.toUpperCase()",
    "v.has(1)",
    "v.get(1)",
    "v.add(2)",
  ],
  ...['v.test("a")', "v.keys()", "v.slice(1)", "v.concat([1])", "v.toString()", 'v.hasOwnProperty("a")', "v.size.x"],
  ...["`${v}`", "+v", "v + 1", "v < 1", "v == 1", "({ [v]: 1 })", "o[v] = 1", "String(v)", "Math.max(v)", "v.length.x"],
];

describe("code that certainly throws", () => {
  const programs = [
    ...eachWithEach(values, uses, programOf),
    ...eachWithEach(values.slice(0, -2), usesOfMembers, programOf),
  ];
  let outcomes: readonly (readonly Outcome[])[];

  before(async () => {
    const sandbox = await Sandbox.open();
    outcomes = await sandbox.run(programs.map((text) => ({ text, worlds: worlds.length })));
    sandbox.close();
  });

  it("is said to stop the deploy, and no other is", () => {
    const wrong = programs.filter((text, index) => stopsTheDeploy(text) !== outcomes[index]!.every(isThrown));
    assert.deepEqual(wrong, []);
  }).timeout(20_000);
});

function programOf(value: string, use: string): string {
  return `const o: any = {}, f = (...all: any[]) => all;
    const run = () => { let v: any = ${value}; ${use}; return "done"; };
    config.ci.iam.policy = [run()];`;
}

function stopsTheDeploy(text: string): boolean {
  return read(text).unknowns.some(({ reason }) => reason.endsWith("so the deploy stops here"));
}

function isThrown(outcome: Outcome): boolean {
  return "thrown" in outcome;
}
