/** Each is the body of a callback, or a whole file. All that it makes is known. */
export const patterns: Readonly<Record<string, string>> = {
  "destructure array": `const [a, , b = "d", ...rest] = ["x", "y", undefined, "z", "w"]; config.ci.iam.policy = [a, b, ...rest];`,
  "destructure object nested": `const { a: { b: [c, { d = "dd" } = {} as any] }, ...rest } = { a: { b: ["c"] as any[] }, e: "e", f: "f" }; config.ci.iam.policy = [c, d, ...Object.values(rest)];`,
  "destructure computed": `const k = "key"; const { [k]: v, ["o" + "p"]: w = "dflt" } = { key: "v" } as any; config.ci.iam.policy = [v, w];`,
  "destructure assign rest": `let a: any, b: any; [a, ...b] = ["1", "2", "3"]; let c: any, d: any; ({ c, ...d } = { c: "c", x: "x", y: "y" } as any); config.ci.iam.policy = [a, ...b, c, ...Object.keys(d)];`,
  "destructure assign defaults":
    'let a: any, b: any; [a = "A", b = a + "b"] = []; const o: any = {}; ({ a: o.x = "q", [`k${1}`]: o["y"] = "r" } = {} as any); config.ci.iam.policy = [a, b, o.x, o.y];',
  "place before default":
    'const renew = () => { config.ci.iam = { ...config.ci.iam }; return ["late"]; }; [config.ci.iam.policy = renew()] = [] as any; ({ x: config.ci.iam.managed_policy = renew() } = {} as any);',
  "place before item":
    'const l: any[] = ["a", "b"], o: any = {}; const first = () => { l[0] = "c"; return o; }; [first().x, ...first()["y"]] = l; config.ci.iam.policy = [o.x, ...o.y];',
  "place before property":
    'const from: any = { a: "1", b: "2" }, to: any = {}; const at = () => { from.a = "3"; from.c = "4"; return to; }; ({ a: at().a, ...at().rest } = from); config.ci.iam.policy = [to.a, ...Object.values(to.rest)];',
  swap: `let a = "1", b = "2"; [a, b] = [b, a]; config.ci.iam.policy = [a, b];`,
  "swap items": `const l = ["a", "b", "c"]; [l[0], l[2]] = [l[2]!, l[0]!]; config.ci.iam.policy = l;`,
  "destructure string": `const [a, b] = "xy"; const { length } = "hello"; config.ci.iam.policy = [a, b, String(length)];`,
  "destructure params": `const f = ({ a = "x", b: { c } = { c: "y" } }: any = {}, [d, e = d]: any = ["z"]) => [a, c, d, e]; config.ci.iam.policy = [...f(), ...f({ a: "1" }, ["2", "3"])];`,
  "destructure length of list": `const { length, 0: first } = ["a", "b"]; config.ci.iam.policy = [first, String(length)];`,
  "nested assign destructuring": `let a: any, b: any; ({ x: [a], y: { z: b } } = { x: ["1"], y: { z: "2" } }); config.ci.iam.policy = [a, b];`,
  "for of assign destructuring": `let k: any, v: any; for ([k, v] of Object.entries({ a: "1", b: "2" })) config.ci.iam.policy.push(k + v);`,
  "getter spread": `const o = { get a() { return "x"; }, b: "y" }; config.ci.iam.policy = Object.values({ ...o });`,
  "spread string": `config.ci.iam.policy = [..."abc"];`,
  "spread null": `config.ci.iam.policy = Object.keys({ ...null, ...undefined, ...(false as any), a: 1 });`,
  "spread order": `config.ci.iam.policy = Object.values({ a: "1", b: "2", ...{ b: "3", c: "4" }, a: "5" });`,
  "var destructured in block": `if (true) { var { a, b: [c] } = { a: "1", b: ["2"] }; } config.ci.iam.policy = [a!, c!];`,
  rest: `const f = (a: any, ...r: any[]) => [a, String(r.length), ...r]; config.ci.iam.policy = [...f("x"), ...f("a", "b", "c"), ...f(...(["p", "q"] as [any, any]))];`,
  "arguments spread": `function f() { return [...arguments as any]; } config.ci.iam.policy = (f as any)("a", "b");`,
  "nested ternary spread": `config.ci.iam.policy = ["a", ...(true ? ["b"] : []), ...(false ? ["c"] : [])];`,
  "cond object spread": `config.ci.iam.policy = [{ Action: "a", ...(true && { Resource: "r" }), ...(false && { X: 1 }) }];`,
  "getter in destructuring": `let n = 0; const o = { get a() { n++; return "a" + n; } }; const { a, ...rest } = o; const { ...all } = o; config.ci.iam.policy = [a, String(Object.keys(rest).length), all.a];`,
};
