/**
 * What changes what it is in the midst of: a list that is gone through, an object whose properties are read. Each is the body
 * of a callback. All that it makes is known.
 */
export const order: Readonly<Record<string, string>> = {
  "flatMap alias": `const out: any[] = []; const t: any[] = ["a"]; out.push(...[1, 2].flatMap(() => { t.push("b"); return t; })); config.ci.iam.policy = out;`,
  "sort push": `const out: any[] = []; const t: any[] = ["b", "a"]; t.sort((x: any, y: any) => { if (t.length < 4) t.push("z"); return x < y ? -1 : 1; }); out.push(...t); config.ci.iam.policy = out;`,
  "sort pop": `const out: any[] = []; const t: any[] = ["b", "a"]; t.sort((x: any, y: any) => { t.pop(); return x < y ? -1 : 1; }); out.push(...t); config.ci.iam.policy = out;`,
  "filter alias": `const out: any[] = []; const t: any[] = ["a","b","c"]; out.push(...t.filter((x: any) => { t[1] = "q"; return true; })); config.ci.iam.policy = out;`,
  "member order": `const out: any[] = []; const t: any = {a: ["x"]}; const g = () => { t.a = ["y"]; return "z"; }; t.a.push(g()); out.push(...t.a); config.ci.iam.policy = out;`,
  index2: `const out: any[] = []; const t: any[] = ["a","b"]; let i = 0; t[i++] += String(i); out.push(...t); config.ci.iam.policy = out;`,
  "delete during": `const out: any[] = []; const t = new Set(["a","b","c"]); for (const x of t) { out.push(x); t.delete("b"); } config.ci.iam.policy = out;`,
  "assign getter": `const out: any[] = []; const t: any = { get a() { this.b = "2"; return "1"; }, b: "x" }; out.push(...Object.values(Object.assign({}, t)) as any); config.ci.iam.policy = out;`,
  "values getter": `const out: any[] = []; const t: any = { get a() { this.c = "3"; delete this.b; return "1"; }, b: "x", c: "y" }; out.push(...Object.values(t) as any); config.ci.iam.policy = out;`,
  "entries getter": `const out: any[] = []; const t: any = { get a() { this.c = "3"; delete this.b; return "1"; }, b: "x", c: "y" }; out.push(...Object.entries(t).flat() as any); config.ci.iam.policy = out;`,
  "spread getter": `const out: any[] = []; const t: any = { get a() { this.c = "3"; delete this.b; return "1"; }, b: "x", c: "y" }; out.push(...Object.entries({ ...t }).flat() as any); config.ci.iam.policy = out;`,
  "rest getter": `const out: any[] = []; const t: any = { get a() { this.c = "3"; delete this.b; return "1"; }, b: "x", c: "y" }; const { q, ...r } = t; out.push(...Object.entries(r).flat() as any); config.ci.iam.policy = out;`,
  "json getter": `const out: any[] = []; const t: any = { get a() { this.c = "3"; delete this.b; return "1"; }, b: "x", c: "y" }; out.push(JSON.stringify(t)); config.ci.iam.policy = out;`,
  "json list": `const out: any[] = []; const t: any[] = [{ get a() { t[1] = "q"; t.length = 2; return 1; } }, "b", "c"]; out.push(JSON.stringify(t)); config.ci.iam.policy = out;`,
  "clone getter": `const out: any[] = []; const t: any = { get a() { this.c = "3"; delete this.b; return "1"; }, b: "x", c: "y" }; out.push(...Object.entries(structuredClone(t)).flat() as any); config.ci.iam.policy = out;`,
  "assign order": `const out: any[] = []; const t: any = { b: "1", 2: "x", 1: "y" }; const log: any[] = []; const u: any = { set b(v: any) { out.push("b"); }, set 1(v: any) { out.push("1"); }, set 2(v: any) { out.push("2"); } }; Object.assign(u, t); config.ci.iam.policy = out;`,
  "splice during": `const out: any[] = []; const t: any[] = ["a","b","c"]; for (const x of t) { out.push(x); if (x === "a") t.splice(0, 1); } config.ci.iam.policy = out;`,
  "entries live": `const out: any[] = []; const t: any[] = ["a"]; for (const [i, x] of t.entries()) { out.push(i, x); if (i < 2) t.push("n" + i); } config.ci.iam.policy = out;`,
  "map set value": `const out: any[] = []; const t = new Map<any, any>([["a", 1], ["b", 2]]); for (const [k, v] of t) { out.push(k, v); t.set("b", 9); } config.ci.iam.policy = out;`,
  "findLast pop": `const out: any[] = []; const t: any[] = ["a","b","c"]; t.findLast((x: any) => { out.push(String(x)); t.length = 0; return false; }); config.ci.iam.policy = out;`,
  chain: `const out: any[] = []; const t: any = { a: { b: ["x"] } }; const g = () => { t.a = { b: ["y"] }; return "b"; }; out.push(...t.a[g()]); config.ci.iam.policy = out;`,
  "nested pattern": `const out: any[] = []; const t: any = { a: {} }; const g = () => { t.a = {}; return "v"; }; const u = t.a; [[t.a.x = g()]] = [[]] as any; out.push(String(u.x), String(t.a.x)); config.ci.iam.policy = out;`,
  "for of member": `const out: any[] = []; const t: any = { a: {} }; const u = t.a; for (t.a.x of ["p", "q"]) { t.a = {}; } out.push(u.x, String(t.a.x)); config.ci.iam.policy = out;`,
};
