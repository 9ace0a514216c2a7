import { checkFits, checkPartly, describeKnown, describePartly } from "./check.ts";

const known: Record<string, string> = {
  "a set without its doubles": `config.ci.iam.policy = [...new Set(["s3", "ec2", "s3"])];`,
  "a set of a set, a text and nothing": `config.ci.iam.policy = [...new Set(new Set(["b", "a"])), ...new Set("abca"), ...new Set(), ...new Set(null), ...new Set(undefined)];`,
  "what a set is asked for": `const s = new Set(["a", 1, NaN]); config.ci.iam.policy = [String(s.size), String(s.has("a")), String(s.has("1")), String(s.has(NaN)), String(s.delete("a")), String(s.delete("a")), String(s.size)];`,
  "a set that is changed": `const s = new Set<string>(); s.add("a").add("b").add("a"); s.delete("a"); s.add("a"); config.ci.iam.policy = [...s]; s.clear(); config.ci.iam.policy.push(...s);`,
  "-0 as 0": `const s = new Set([-0]); s.add(0); config.ci.iam.policy = [...s].map((n) => String(1 / n));`,
  "objects by identity": `const o = { Action: "a" }; const s = new Set([o, { Action: "a" }]); s.add(o); config.ci.iam.policy = [...s]; o.Action = "b";`,
  "a set under two names": `const s = new Set(["a"]); const t = s; t.add("b"); const f = (u: Set<string>) => { u.add("c"); }; f(s); config.ci.iam.policy = [...t];`,
  "a loop over a set that grows": `const s = new Set(["a"]); for (const x of s) { if (x.length < 4) s.add(x + x); config.ci.iam.policy.push(x); }`,
  "a loop over a set that shrinks": `const s = new Set(["a", "b", "c"]); for (const x of s) { s.delete(x); if (x === "a") { s.delete("b"); s.add("d"); } config.ci.iam.policy.push(x); }`,
  "a loop over a set that is added to again": `const s = new Set(["a", "b"]); let n = 0; for (const x of s) { if (n++ < 3) { s.delete(x); s.add(x); } config.ci.iam.policy.push(x); }`,
  "forEach of a set": `new Set(["a", "b"]).forEach((v, k, s) => config.ci.iam.policy.push(v + k + s.size));`,
  "a map": `const m = new Map([["a", "x"], ["b", "y"], ["a", "z"]]); config.ci.iam.policy = [...m.values(), ...m.keys(), ...[...m].map(([k, v]) => k + v), String(m.size), m.get("a")!, String(m.get("q"))];`,
  "a map that is changed": `const m = new Map<string, string[]>(); m.set("a", []).set("b", ["1"]); m.get("a")!.push("x"); m.set("b", ["2"]); m.delete("c"); config.ci.iam.policy = [...m.values()].flat();`,
  "a map of a map, and of an object": `const m = new Map(Object.entries({ b: "1", a: "2" })); config.ci.iam.policy = [...new Map(m).entries()].map((e) => e.join("="));`,
  "grouping with a map": `const m = new Map<string, string[]>(); for (const a of ["s3:Get", "ec2:Run", "s3:Put"]) { const [service] = a.split(":"); m.set(service, [...(m.get(service) ?? []), a]); } for (const [service, actions] of m) config.ci.iam.policy.push({ Sid: service, Action: actions });`,
  "forEach of a map": `new Map([["a", "1"]]).forEach((v, k, m) => config.ci.iam.policy.push(v + k + m.size));`,
  "an iterator, once": `const it = new Set(["a", "b", "c"]).values(); const first = it.next().value; config.ci.iam.policy = [first, ...it, ...it, String(it.next().done)];`,
  "an iterator of a list": `const l = ["a", "b"]; const it = l.entries(); l.push("c"); for (const [i, x] of it) { config.ci.iam.policy.push(i + x); if (i === 1) break; } config.ci.iam.policy.push(...[...it].flat().map(String));`,
};

const partly: Record<string, readonly [body: string, policy: string]> = {
  "of what nobody knows": [
    `const s = new Set(["a", process.env.X, "b"]); config.ci.iam.policy = [...s];`,
    `["a", …<process.env.X>, …<process.env.X>]`,
  ],
  "that is asked for what it certainly has": [
    `const s = new Set(["a", process.env.X]); s.add("a"); config.ci.iam.policy = [String(s.has("a")), String(s.has("z"))];`,
    `["true", <String(s.has("z"))>]`,
  ],
  "of unknown items": [
    `const s = new Set((process.env.X ?? "").split(",")); s.add("a"); config.ci.iam.policy = [...s, "z"];`,
    `[…<(process.env.X ?? "").split(",")>, …<(process.env.X ?? "").split(",")>, "z"]`,
  ],
  "that a course adds to": [
    `const s = new Set(["a"]); if (process.env.X) s.add("b"); s.add("c"); s.add("a"); config.ci.iam.policy = [...s];`,
    `["a", …<process.env.X>, "c"]`,
  ],
  "that a course adds to, what is added again": [
    `const s = new Set(["a"]); if (process.env.X) s.add("b"); s.add("c"); s.add("b"); config.ci.iam.policy = [...s];`,
    `["a", …<process.env.X>, "c", …<process.env.X>]`,
  ],
  "that both courses add to": [
    `const s = new Set(["a"]); if (process.env.X) s.add("b"); else s.add("b"); config.ci.iam.policy = [...s];`,
    `["a", "b"]`,
  ],
  "that is one of two": [
    `const s = process.env.X ? new Set(["a", "b"]) : new Set(["a", "c"]); config.ci.iam.policy = [...s];`,
    `["a", …<process.env.X>]`,
  ],
  "that may be another one": [
    `const s = new Set(["a"]), t = new Set(["b"]); const u = process.env.X ? s : t; u.add("c"); config.ci.iam.policy = [...s];`,
    `[…<u.add("c")>]`,
  ],
  "that loses what nobody knows": [
    `const s = new Set(["a", "b"]); s.delete(process.env.X); config.ci.iam.policy = [...s];`,
    `[…<process.env.X>, …<process.env.X>]`,
  ],
  "that unknown code is handed": [
    `const s = new Set(["a"]); extend(s); config.ci.iam.policy = [...s]; s.clear(); s.add("b"); config.ci.iam.policy.push(...s);`,
    `[…<extend(s)>, "b"]`,
  ],
  "whose objects unknown code is handed": [
    `const o = { Action: "a" }; const s = new Set([o]); extend(s.values()); config.ci.iam.policy = [o, ...s];`,
    `[<extend(s.values())>, <extend(s.values())>]`,
  ],
  "that a loop changes in one course": [
    `const s = new Set(["a", "b"]); for (const x of s) { if (process.env.X) { s.delete(x); s.add(x); break; } config.ci.iam.policy.push(x); }`,
    `[…<process.env.X>]`,
  ],
  "as a map with a value of one course": [
    `const m = new Map([["a", "x"], ["b", "y"]]); if (process.env.X) m.set("a", "z"); config.ci.iam.policy = [m.get("a"), m.get("b"), String(m.size)];`,
    `[<process.env.X>, "y", "2"]`,
  ],
  "as a map with an unknown key": [
    `const m = new Map([["a", "x"]]); m.set(process.env.X, "y"); config.ci.iam.policy = [m.get("a"), ...m.keys(), String(m.has("a"))];`,
    `[<process.env.X>, "a", …<process.env.X>, "true"]`,
  ],
  "as a map whose lists are changed": [
    `const l = ["a"]; const m = new Map([["k", l]]); m.get(process.env.X ?? "k").push("b"); config.ci.iam.policy = l;`,
    `[…<m.get(process.env.X ?? "k").push("b")>]`,
  ],
  "as an iterator that a course goes on with": [
    `const it = ["a", "b"].values(); if (process.env.X) it.next(); config.ci.iam.policy = [...it];`,
    `[…<...it>]`,
  ],
  "as an iterator that is taken apart": [
    `const it = ["a", "b"].values(); const [first] = it; config.ci.iam.policy = [first, ...it];`,
    `["a", …<...it>]`,
  ],
  "as an item": [`config.ci.iam.policy = ["a", new Set(["b"])];`, `["a", <new Set(["b"])>]`],
};

describe("sets and maps", () => {
  describeKnown(known);
  describePartly(partly);

  it("are not made without new, and are lost when the language is changed", () => {
    for (const body of [`Set(["a"])`, `Set.prototype.add = () => 1`, `new Map(["a"])`]) {
      checkPartly(`config.ci.iam.policy = ["a"]; config.ci.iam.policy.push(${body});`, `<${body}>`);
    }
  });

  it("hold what was hidden behind an unknown change", () => {
    checkFits(
      `const inner = ["a"]; const outer = [inner]; const touch = (x) => x; touch(outer); [outer].map(process.env.X ? touch : (y) => y.push("n")); inner.length = 0; inner.push("k"); outer[0].push("z"); config.ci.iam.policy = inner;`,
    );
    checkFits(`const l = ["a"]; const o = { list: l, ...process.env.X }; o.list.push("b"); config.ci.iam.policy = l;`);
  });
});
