import { checkPartly, checkShown, describeKnown, describePartly } from "./check.ts";

const known: Record<string, string> = {
  "the properties of an object": `const o = { b: "x", 10: "y", a: "z", 9: "w" }; config.ci.iam.policy = [...Object.keys(o), ...Object.values(o), ...Object.entries(o).map(([k, v]) => k + v)];`,
  "the properties of lists, texts and other things": `config.ci.iam.policy = [...Object.keys(["a", "b"]), ...Object.values("xy"), ...Object.entries(["q"]).flat(), ...Object.keys(new Set(["a"])), ...Object.keys(5)];`,
  "an object made of pairs": `const o: any = Object.fromEntries([["a", "x"], ["b", "y"], ["a", "z"], [1, "w"]]); config.ci.iam.policy = [o, Object.fromEntries(new Map([["k", "v"]])), Object.fromEntries(Object.entries(o).map(([k, v]) => [v, k]))];`,
  "what an object has": `const o: any = { a: 1, b: undefined }; config.ci.iam.policy = [Object.hasOwn(o, "a"), Object.hasOwn(o, "b"), Object.hasOwn(o, "c"), o.hasOwnProperty("a"), o.hasOwnProperty("toString"), Object.hasOwn(["x"], 0), Object.hasOwn(["x"], "length"), ["x"].hasOwnProperty(1), Object.hasOwn("x", 0)].map(String);`,
  "an object's own hasOwnProperty": `const o: any = { hasOwnProperty: () => "mine" }; config.ci.iam.policy = [o.hasOwnProperty("a")];`,
  "what is frozen": `const l = Object.freeze(["a"]), o = { x: {} }; Object.freeze(o); config.ci.iam.policy = [Object.isFrozen(l), Object.isFrozen(o), Object.isFrozen(o.x), Object.isFrozen("a"), Object.isFrozen([])].map(String);`,
  "a value out of JSON": `const o = JSON.parse('{"b": ["x", {"a": null, "9": 1.5, "1": true}], "b2": "\\\\u0041"}'); config.ci.iam.policy = [o, ...o.b, o.b2]; o.b.push("y");`,
  "a value as JSON": `const shared = ["s"]; config.ci.iam.policy = [JSON.stringify({ b: [1, "x", null, undefined, NaN], 9: "y", a: undefined, f: () => 1, s: new Set(["q"]), n: { list: [shared, shared] } }), JSON.stringify([undefined, -0, Infinity, () => 1]), String(JSON.stringify(undefined)), JSON.stringify("é\\n\\u2028")];`,
  "JSON with indentation": `const o = { a: [1, { b: [] }], c: {} }; config.ci.iam.policy = [JSON.stringify(o, null, 2), JSON.stringify(o, undefined, "\\t"), JSON.stringify(o, null, 99), JSON.stringify(o, null, -1), JSON.stringify(o, null, true as any)];`,
  "a round through JSON": `const o = { a: ["x"] }; const p = JSON.parse(JSON.stringify(o)); p.a.push("y"); config.ci.iam.policy = [o, p];`,
  "a clone": `const inner = ["x"]; const o: any = { a: inner, b: inner, m: new Map([["k", inner]]), s: new Set(["q"]) }; const c = structuredClone(o); c.a.push("y"); c.m.get("k").push("z"); config.ci.iam.policy = [...o.a, ...c.b, String(c.a === c.b), String(o.a === c.a), ...c.s]; inner.push("later");`,
  "a clone of what holds itself": `const o: any = { a: ["x"] }; o.self = o; const c = structuredClone(o); config.ci.iam.policy = [...c.self.self.a, String(c.self === c), String(c.self === o)];`,
  "a clone that may be changed although the original is frozen": `const l = Object.freeze(["a"]); const c = structuredClone(l) as string[]; c.push("b"); config.ci.iam.policy = c;`,
  "objects and lists as texts": `const o = {}; config.ci.iam.policy = [String(o), o.toString(), String([1, [2, 3]]), String(new Map()), \`\${String(null)}\`, String(Number("12")), String(Number([5])), String(Number({})), String(Boolean([]))];`,
  "properties that run code": `const n: string[] = []; const o = { get a() { n.push("a"); return "x"; }, b: { get c() { n.push("c"); return ["y"]; } } }; config.ci.iam.policy = [JSON.stringify(o), structuredClone(o), ...Object.values(o).slice(0, 1), ...n];`,
  "objects of classes": `class A { x = ["p"]; #y = 1; m() { return this.x; } } class B { x = ["q"]; m() { return 1; } } config.ci.iam.policy = [JSON.stringify(new B()), structuredClone(new B()), ...Object.keys(new A())];`,
  assigning: `const o: any = Object.assign({ a: "x" }, null, { b: "y" }, undefined, { a: "z" }); config.ci.iam.policy = [o, Object.assign(["p", "q"], { 1: "r" })].flat();`,
};

const partly: Record<string, readonly [body: string, policy: string]> = {
  "of an object with unknown properties": [
    `const o = { a: "x", ...process.env.X, b: "y" }; config.ci.iam.policy = [...Object.keys(o), String(Object.hasOwn(o, "b")), String(Object.hasOwn(o, "a"))];`,
    `[…<process.env.X>, "true", <String(Object.hasOwn(o, "a"))>]`,
  ],
  "of an object with a property of one course": [
    `const o: any = { a: "x" }; if (process.env.X) o.b = "y"; config.ci.iam.policy = [o.a, String("a" === Object.keys(o)[0]), String(o.hasOwnProperty("b"))];`,
    `["x", <String("a" === Object.keys(o)[0])>, <String(o.hasOwnProperty("b"))>]`,
  ],
  "of an object made of unknown pairs": [
    `const o: any = Object.fromEntries([["a", "x"], [process.env.X, "y"], ["b", "z"]]); config.ci.iam.policy = [o.a, o.b];`,
    `[<process.env.X>, "z"]`,
  ],
  "beside unknown JSON": [
    `const o = JSON.parse(process.env.X ?? "[]"); config.ci.iam.policy = ["a", ...o, JSON.stringify({ a: process.env.X })];`,
    `["a", …<JSON.parse(process.env.X ?? "[]")>, <JSON.stringify({ a: process.env.X })>]`,
  ],
  "of a property of one course that is asked for": [
    `const o: any = { a: 1 }; if (process.env.X) o.b = 1; config.ci.iam.policy = [String("b" in o), String("a" in o)];`,
    `[<String("b" in o)>, "true"]`,
  ],
  "of a clone": [
    `const l = ["a"]; const c = structuredClone([l, process.env.X]); c[1].push("b"); c[0].push("c"); config.ci.iam.policy = [l, c[0]].flat();`,
    `["a", "a", "c"]`,
  ],
  "of objects with functions of their own": [
    `const o = { toJSON: () => "mine" }, t = { toString: () => "mine" }; config.ci.iam.policy = ["a", JSON.stringify(o), String(t)];`,
    `["a", <JSON.stringify(o)>, "mine"]`,
  ],
  "of a value that a function changes on its way to JSON": [
    `const n = ["q"]; config.ci.iam.policy = [JSON.stringify({ a: 1 }, (k, v) => { n.push(k); return v; }), ...n];`,
    `[<JSON.stringify({ a: 1 }, (k, v) => { n.push(k); return v; })>, …<JSON.stringify({ a: 1 }, (k, v) => { n.push(k); return v; })>]`,
  ],
};

describe("objects, JSON and clones", () => {
  describeKnown(known);
  describePartly(partly);

  it("throw as JavaScript does", () => {
    for (const call of [
      `JSON.parse("{")`,
      `structuredClone(() => 1)`,
      `Object.keys(null)`,
      `Object.fromEntries(["a"])`,
      `JSON.stringify(10n)`,
    ]) {
      checkPartly(`config.ci.iam.policy = ["a"]; config.ci.iam.policy.push(${call});`, `<${call}>`);
      checkPartly(`try { ${call}; } catch { config.ci.iam.policy.push("caught"); }`, `["caught"]`);
    }
  });

  it("end, however large what is made would be", () => {
    const doubled = `let a: any = ["x"]; for (let i = 0; i < 40; i++) a = [a, a];`;
    for (const made of ["JSON.stringify(a)", "String(a)", "a.flat(Infinity)", "a.join()"]) {
      checkShown(`${doubled} config.ci.iam.policy = [typeof ${made}];`, `<${made}>`);
    }
    checkShown(`${doubled} config.ci.iam.policy = [typeof structuredClone(a)];`, `["object"]`);
  });
});
