import assert from "node:assert/strict";
import { notKnown, plainLists, read } from "./support/read.ts";

/** Where a value may stand that any number of others come before, and all that can be that value. */
const ways: Readonly<Record<string, readonly string[]>> = {
  '["b", ...remote(), one]': [
    ...["from[3]", "from.at(2)", "from.pop()", "from.find(() => true)", "from.slice(1)[0]", "from.flat()[1]"],
    ...["[...from][1]", "[0, ...from][2]", "Array.from(from)[1]", "[...new Set(from)][1]", "Object.values(from)[1]"],
    ...["[...from.entries()][1][1]", "Object.entries(from)[1][1]", "({ ...from })[1]"],
    ...["((a, b) => b)(...from)", "((...a) => a[1])(...from)", "((a, ...b) => b[0])(...from)"],
    ...["(([, b]) => b)(from)", "(([, ...b]) => b)(from)", "(({ 1: b }) => b)(from)"],
  ],
  "[...remote(), one]": ["from.shift()", "from.values().next().value", "from.entries().next().value[1]"],
  "[one, ...remote()]": ["from.at(-1)", "from.pop()", "from.toReversed()[1]"],
  "({ a: one, ...remote() })": ["from.a", "Object.entries(from)[0][1]", "({ ...from }).a", "(({ a }) => a)(from)"],
  "new Set([...remote(), one])": [
    "[...from][0]",
    "from.values().next().value",
    "new Set(from).entries().next().value[1]",
  ],
  'new Map([...remote(), ["k", one]])': ["from.get('k')", "[...from][0][1]", "from.entries().next().value[1]"],
};

/** The policy that is read where foreign code is handed what may be one of its items. */
function policyAfter(from: string, access: string): unknown {
  const statements = [
    `const one = { Action: "a:b" };`,
    `const from: any = ${from};`,
    `remote(${access});`,
    `config.ci.iam.policy = [one];`,
  ];
  return plainLists(read(`Jets.deploy.configure((config) => { ${statements.join(" ")} });`)).policy;
}

describe("a value that foreign code may have been handed", () => {
  for (const [from, accesses] of Object.entries(ways)) {
    it(`is not known: one of ${from}`, () => {
      for (const access of accesses) assert.equal(policyAfter(from, access), notKnown, access);
    });
  }

  it("is known where it cannot be that one", () => {
    for (const access of ["from[0]", "from.shift()", "from.toReversed()[1]", "structuredClone(from)[1]"]) {
      assert.deepEqual(policyAfter('["b", ...remote(), one]', access), [{ Action: "a:b" }], access);
    }
  });
});
