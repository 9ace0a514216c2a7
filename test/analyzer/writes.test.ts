import { checkKnown } from "./support/read.ts";

/** Each is the body of a callback whose parameter is `config`. */
const bodies: Record<string, string> = {
  brackets: `config["ci"]["iam"]["policy"] = ["s3"];`,
  "optional chains": `config?.ci?.iam?.policy?.push("s3");`,
  "optional element access": `config?.["ci"]?.["iam"].policy.push("s3");`,
  "non-null assertions": `config.ci!.iam!.policy!.push("s3");`,
  "casts on the way": `(config as any).ci.iam.policy = ["s3"]; (<any>config.ci).iam.policy.push("sns");`,
  "an alias of iam": `const iam = config.ci.iam; iam.policy = ["s3"]; iam.managed_policy.push("ReadOnlyAccess");`,
  "an alias of a list": `const list = config.ci.iam.policy; list.push("s3");`,
  "an alias of a list that was replaced since": `const old = config.ci.iam.policy; config.ci.iam.policy = ["s3"]; old.push("sns");`,
  destructuring: `const { policy, managed_policy: managed } = config.ci.iam; policy.push("s3"); managed.push("A");`,
  "nested destructuring": `const { ci: { iam: { policy } } } = config; policy.push("s3");`,
  "destructuring with a computed key": `const key = "policy"; const { [key]: list } = config.ci.iam; list.push("s3");`,
  "camel case": `config.ci.iam.managedPolicy = ["A"]; config.ci.iam.defaultPolicy = ["s3"]; config.ci.iam.defaultManagedPolicy.push("B");`,
  "both spellings of one key": `config.ci.iam.managedPolicy = ["A"]; config.ci.iam.managed_policy.push("B");`,
  "iam as a whole": `config.ci.iam = { policy: ["s3"], managed_policy: [], default_policy: [], default_managed_policy: [] };`,
  "iam as a whole, with some keys": `config.ci.iam = { policy: ["s3"] };`,
  "iam as a whole, with the rest spread": `config.ci.iam = { ...config.ci.iam, policy: ["s3"] };`,
  "iam as a whole, changed after": `config.ci.iam = { policy: ["s3"] }; config.ci.iam.policy.push("sns"); config.ci.iam.default_policy = ["logs"];`,
  "ci as a whole": `config.ci = { iam: { policy: ["s3"], managed_policy: ["A"], default_policy: [], default_managed_policy: [] } };`,
  "Object.assign": `Object.assign(config.ci.iam, { policy: ["s3"], managed_policy: ["A"] });`,
  "Object.assign of several": `Object.assign(config.ci.iam, { policy: ["s3"] }, { policy: ["sns"] }, null);`,
  "push of several": `config.ci.iam.policy.push("s3", "sns"); config.ci.iam.policy.push(...["sqs"]);`,
  unshift: `config.ci.iam.policy = ["s3"]; config.ci.iam.policy.unshift("a", "b");`,
  concat: `config.ci.iam.policy = config.ci.iam.policy.concat(["s3"], "sns", [["sqs"]]);`,
  "spread of a default": `config.ci.iam.default_policy = [...config.ci.iam.default_policy, "ec2"];`,
  "a copy of a default": `config.ci.iam.policy = config.ci.iam.default_policy; config.ci.iam.policy.push("ec2");`,
  "a spread of a text": `config.ci.iam.policy = [..."ab😀"];`,
  "??=": `config.ci.iam.policy ??= ["s3"]; config.ci.iam.managed_policy = null; config.ci.iam.managed_policy ??= ["A"];`,
  "||=": `config.ci.iam.policy ||= ["s3"]; config.ci.iam.managed_policy = ""; config.ci.iam.managed_policy ||= ["A"];`,
  "&&=": `config.ci.iam.policy &&= ["s3"];`,
  "an item": `config.ci.iam.policy = ["a", "b"]; config.ci.iam.policy[1] = "c"; config.ci.iam.policy[2] = "d";`,
  "the length": `config.ci.iam.default_policy.length = 2;`,
  splice: `config.ci.iam.default_policy.splice(1, 2, "x", "y");`,
  "splice to the end": `config.ci.iam.default_policy.splice(-2);`,
  "pop and shift": `config.ci.iam.default_policy.pop(); config.ci.iam.policy.push(config.ci.iam.default_policy.shift());`,
  reverse: `config.ci.iam.default_policy.reverse();`,
  null: `config.ci.iam.policy = null; config.ci.iam.managed_policy = undefined;`,
  "numbers and booleans": `config.ci.iam.policy = [1, -2, 0x10, 1e3, 1_000, true, null, !0];`,
  "an assignment in an assignment": `config.ci.iam.policy = config.ci.iam.managed_policy = ["A"]; config.ci.iam.policy.push("B");`,
  "the last of several": `config.ci.iam.policy = ["a"]; config.ci.iam.policy = ["b"]; config.ci.iam.policy = ["c"];`,
  "a swap": `[config.ci.iam.policy, config.ci.iam.managed_policy] = [["a"], ["b"]];`,
  "an object pattern": `({ a: config.ci.iam.policy, b: config.ci.iam.managed_policy = ["x"] } = { a: ["s3"] } as any);`,
  "a comma": `config.ci.iam.policy = ["a"], config.ci.iam.policy.push("b");`,
};

const values: Record<string, string> = {
  templates: "const r = 'eu'; config.ci.iam.policy = [`s3`, `arn:${r}:${1 + 1}:${null}`, `a\\u00fcb`];",
  concatenation: `const r = "eu"; config.ci.iam.policy = ["a" + r + 1, 1 + 2 + "x"];`,
  "as const and satisfies": `const a = ["x"] as const; config.ci.iam.policy = [...a, ("y" satisfies string)!, <string>"z"];`,
  "nested constants": `const p = { read: { s3: ["s3:Get*"] }, "a-b": "c" }; config.ci.iam.policy = [p.read.s3, p["a-b"], p.read["s3"][0]];`,
  "computed keys": `const k = "Action"; config.ci.iam.policy = [{ [k]: "s3:*", ["Eff" + "ect"]: "Allow", 1: 2, "x y": 3 }];`,
  shorthand: `const Action = "s3:*", Effect = "Allow"; config.ci.iam.policy = [{ Action, Effect }];`,
  "spread of an object": `const base = { Effect: "Allow", Resource: "*" }; config.ci.iam.policy = [{ Action: "a:b", ...base, Resource: "x" }];`,
  "keys that are numbers come first": `config.ci.iam.policy = [{ b: 1, 2: 1, a: 1, 1: 1, Action: "x" }];`,
  "undefined properties": `config.ci.iam.policy = [{ Action: "x", Sid: undefined }];`,
  enums: `enum E { A, B = 5, C, D = "d", F = B * 2, G = A } config.ci.iam.policy = [E.D, { Action: E[5], N: [E.A, E.C, E.F, E.G] }];`,
  "const enums": `const enum E { A = "a" } config.ci.iam.policy = [E.A, E["A"]];`,
  "conditions that are known": `const on = true; config.ci.iam.policy = [on ? "a" : "b", on && "c", on || "d", null ?? "e"];`,
  "constants that look alike": `const x = ["a"]; { const x = ["b"]; config.ci.iam.policy = x; } config.ci.iam.managed_policy = x;`,
  "let and var": `let a = "x"; a += "y"; var b = a; b = b + a; config.ci.iam.policy = [a, b];`,
  "var out of a block": `{ var v = ["s3"]; } config.ci.iam.policy = v;`,
  "a list changed after it was assigned": `const a = ["x"]; config.ci.iam.policy = a; a.push("y");`,
  "an object changed after it was assigned": `const s: any = { Action: "x" }; config.ci.iam.policy = [s]; s.Effect = "Allow"; s["Action"] = "y";`,
  "a list in two lists": `const a = ["x"]; config.ci.iam.policy = a; config.ci.iam.managed_policy = a; config.ci.iam.policy.push("y");`,
  "a copy that is changed": `const a = ["x"]; config.ci.iam.policy = [...a]; a.push("y");`,
  "Object.keys, values and entries": `const o = { a: 1, b: "x" }; config.ci.iam.policy = [Object.keys(o), Object.values(o), Object.entries(o)];`,
  "frozen constants": `const a = Object.freeze(["x"]); config.ci.iam.policy = [...a];`,
  texts: `config.ci.iam.policy = ["A".toLowerCase(), "a".toUpperCase(), "a,b".split(","), "x".padStart(3, "0"), " y ".trim(), "abc".slice(1), "a-b".replace("-", "_")];`,
  "list methods": `const l = ["a", "b"]; config.ci.iam.policy = [l.slice(1), l.join("-"), l.includes("a"), l.indexOf("b"), l.length, l.at(-1), [[1], [2]].flat()];`,
  "map, filter and reduce": `config.ci.iam.policy = ["Get", "Put"].map((a) => "s3:" + a).filter((a) => a !== "s3:Put"); config.ci.iam.managed_policy = [1, 2].reduce((a, b) => a.concat("x" + b), [] as string[]);`,
  "default and rest parameters": `const f = (a, b = "d", ...c) => [a, b, c]; config.ci.iam.policy = [f("x"), f("x", undefined, "y", "z")];`,
  escapes: `config.ci.iam.policy = ["\\x41\\u{1F600}\\n\\t\\\\", 'it\\'s'];`,
  "big and odd numbers": `config.ci.iam.policy = [{ Action: "x", N: [1e21, 0.1 + 0.2, -0, 0b11, 0o17, 1 / 3, 7 % 3, 2 ** 8] }];`,
  "typeof and comparison": `config.ci.iam.policy = [typeof "a", "a" < "b", 1 === 1, "1" == (1 as any), null == undefined, void 0 === undefined];`,
  loops: `for (const a of ["x", "y"]) config.ci.iam.policy.push(a); for (let i = 0; i < 2; i++) config.ci.iam.policy.push("n" + i);`,
  "while and do": `let i = 0; while (i < 2) config.ci.iam.policy.push("w" + i++); do { config.ci.iam.policy.push("d"); } while (--i > 0);`,
  "break, continue and labels": `outer: for (const a of ["x", "y", "z"]) { for (const b of [1, 2]) { if (b === 2) continue outer; if (a === "z") break outer; config.ci.iam.policy.push(a + b); } }`,
  switch: `switch ("b" as string) { case "a": config.ci.iam.policy.push("1"); case "b": config.ci.iam.policy.push("2"); case "c": config.ci.iam.policy.push("3"); break; default: config.ci.iam.policy.push("4"); }`,
  "try and catch": `try { config.ci.iam.policy.push("a"); throw new Error("x"); } catch { config.ci.iam.policy.push("b"); } finally { config.ci.iam.policy.push("c"); }`,
  "early return": `const add = (a) => { if (a === "x") return; config.ci.iam.policy.push(a); }; add("x"); add("y");`,
  closures: `const fs: any[] = []; for (let i = 0; i < 3; i++) fs.push(() => "f" + i); config.ci.iam.policy = fs.map((f) => f());`,
  "helpers that change what they are given": `const grant = (list, ...names) => { for (const n of names) list.push(n); return list; }; grant(config.ci.iam.policy, "a", "b").push("c");`,
  "methods that use this": `const o = { prefix: "s3:", name(a) { return this.prefix + a; } }; config.ci.iam.policy = [o.name("Get")];`,
};

describe("writes to the lists", () => {
  for (const [name, body] of Object.entries(bodies)) {
    it(`follows ${name}`, () => {
      checkKnown(`Jets.deploy.configure((config) => { ${body} });`);
    });
  }
});

describe("values", () => {
  for (const [name, body] of Object.entries(values)) {
    it(`follows ${name}`, () => {
      checkKnown(`Jets.deploy.configure((config) => { ${body} });`);
    });
  }
  it("reads the constants around the callback", () => {
    checkKnown(`const a = ["x"]; a.push("y"); Jets.deploy.configure((c) => { c.ci.iam.policy = a; }); a.push("z");`);
  });
});
