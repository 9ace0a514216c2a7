import { checkFits, describeKnown, describePartly } from "./check.ts";

const known: Record<string, string> = {
  "the order of a sort": `const l = ["b", "a", "C", "a10", "a2"]; config.ci.iam.policy = l.toSorted(); config.ci.iam.managed_policy = l.sort(); l.push("z");`,
  "the order of numbers and other things as texts": `config.ci.iam.policy = [10, 9, 1, true, null, undefined, "x", [3, 4], {}].sort().map(String);`,
  "the order that a comparison gives": `config.ci.iam.policy = [3, 1, 2].sort((a, b) => b - a).map(String); config.ci.iam.managed_policy = [{ n: "b" }, { n: "a" }].sort((a, b) => (a.n < b.n ? -1 : 1));`,
  "the order of a comparison that gives true or false": `config.ci.iam.policy = ["b", "a", undefined, "c"].sort((a, b) => a > b).map(String);`,
  "what a comparison counts": `let n = 0; [3, 1, 2, 5, 4].sort((a, b) => { n++; return a - b; }); config.ci.iam.policy = [String(n)];`,
  "a filled list": `config.ci.iam.policy = ["a", "b", "c", "d"].fill("x", 1, -1); config.ci.iam.managed_policy = new Array(2).fill("y"); config.ci.iam.managed_policy.push(...Array(3).fill().map((_, i) => "n" + i));`,
  "a list copied within": `config.ci.iam.policy = ["a", "b", "c", "d"].copyWithin(0, 2); config.ci.iam.managed_policy = ["a", "b", "c"].copyWithin(1, 0, 1);`,
  "lists made of others": `config.ci.iam.policy = ["a", "b", "c"].with(-1, "z").toSpliced(0, 1, "x", "y").toSpliced(1).toSpliced().concat(Array.of("p", "q"));`,
  "lists made from what has items": `config.ci.iam.policy = [...Array.from("abc"), ...Array.from(["x"], (x, i) => x + i), ...Array.from({ length: 3 }, (_, i) => "n" + i), ...Array.from({ length: 2, 0: "p", 1: "q" }), ...Array.from(5), ...Array.from([1, 2].keys(), String)];`,
  "items by their index": `const l = ["a", "b"]; for (const [i, x] of l.entries()) config.ci.iam.policy.push(i + x); config.ci.iam.managed_policy = [...l.keys()].map(String).concat([...l.values()]);`,
  "nested lists made flat": `const n = ["a", ["b", ["c", ["d"]]]]; config.ci.iam.policy = n.flat(Infinity); config.ci.iam.managed_policy = [String(n.flat().length), String(n.flat(2).length), String(n.flat(0).length)];`,
  "what a search finds": `const l = ["a", "b", "a", NaN, undefined]; config.ci.iam.policy = [l.indexOf("a"), l.lastIndexOf("a"), l.indexOf("z"), l.indexOf(NaN), l.includes(NaN), l.includes(undefined), l.at(-3), l.at(9), l.at()].map(String);`,
  "what a callback finds": `const l = ["a", "bb", "c", "dd"]; config.ci.iam.policy = [l.find((x) => x.length > 1), l.findLast((x) => x.length > 1), l.findIndex((x) => x === "c"), l.findLastIndex((x) => x === "q"), l.some((x) => x === "c"), l.every((x) => x !== "z"), [].every(() => false)].map(String);`,
  sums: `config.ci.iam.policy = [["a", "b", "c"].reduce((s, x) => s + x), ["a", "b", "c"].reduceRight((s, x, i) => s + x + i), ["a", "b"].reduceRight((s, x) => s + x, "-"), [1, 2].reduce((s, x) => s + x, 0).toString()];`,
  "an object made by reduce": `const by = ["s3:Get", "s3:Put", "ec2:Run"].reduce((o: any, a) => { const [s] = a.split(":"); (o[s] ??= []).push(a); return o; }, {}); config.ci.iam.policy = Object.entries(by).map(([Sid, Action]) => ({ Sid, Action }));`,
  "a list as a text": `config.ci.iam.policy = [["a", ["b", ["c"]], null, undefined, 1].join(), ["a", {}, [[]]].join("-"), ["x", "y"].toString(), [1, [2, 3]].join(undefined), ["a", "b"].join(null as any)];`,
  "natives as callbacks": `config.ci.iam.policy = [1, true].map(String).concat(["", "a"].filter(Boolean)).concat(["1", "2"].map(Number).map(String));`,
  "frozen lists of one item that are put in order": `const l: any = Object.freeze(["a"]); l.sort(); config.ci.iam.policy = ["b", ...l.reverse()];`,
  "frozen lists in order that are sorted": `const l: any = Object.freeze(["a", "b"]); for (const change of ["sort", "reverse"]) try { l[change](); } catch { config.ci.iam.policy.push("no"); }`,
  "frozen lists that are filled": `const l: any = Object.freeze(["a", "b"]); const out: any[] = []; for (const change of [() => l.fill("x", 1), () => l.fill("x", 2), () => l.copyWithin(0, 1), () => l.copyWithin(2, 0), () => l.copyWithin(-1)]) try { change(); out.push("done"); } catch { out.push("no"); } config.ci.iam.policy = [...l, ...out];`,
  "frozen objects of which what is not there is deleted": `const o: any = Object.freeze({ a: "x" }); delete o.b; try { delete o.a; } catch { config.ci.iam.policy = Object.keys(o); }`,
  "a frozen empty list that is sorted": `const l: string[] = []; Object.freeze(l); l.sort(); l.reverse(); l.fill("x"); config.ci.iam.policy = ["a", ...l];`,
};

const partly: Record<string, readonly [body: string, policy: string]> = {
  "beside a sorted list with an unknown item": [
    `const l = ["b", process.env.X, "a"]; config.ci.iam.policy = ["z", ...l.sort()];`,
    `["z", …<process.env.X>]`,
  ],
  "beside a sort by an unknown comparison": [
    `let n = ["q"]; config.ci.iam.policy = ["z", ...["b", "a"].sort((a, b) => { n.push(a); return a < process.env.X ? 1 : -1; }), ...n];`,
    `["z", …<a < process.env.X>, …<a < process.env.X>]`,
  ],
  "of a list that is only searched": [
    `const l = ["a", "b"]; const has = l.includes(process.env.X) || l.indexOf(process.env.X) > 0 || l.at(process.env.X) === "q"; config.ci.iam.policy = [...l, String(has)];`,
    `["a", "b", <String(has)>]`,
  ],
  "in front of an unknown number of items": [
    `const l = ["a", ...(process.env.X ?? "").split(","), "c"]; config.ci.iam.policy = [String(l.indexOf("a")), String(l.includes("c")), String(l.lastIndexOf("a")), String(l.indexOf("c"))];`,
    `["0", "true", <String(l.lastIndexOf("a"))>, <String(l.indexOf("c"))>]`,
  ],
  "of a list that an unknown part is taken of": [
    `const l = ["a", "b"]; config.ci.iam.policy = ["x", ...l.slice(process.env.X), ...l];`,
    `["x", …<l.slice(process.env.X)>, "a", "b"]`,
  ],
  "of a list with holes": [
    `const l = ["a", , "b"]; let n = ["q"]; l.forEach((x) => n.push(x)); config.ci.iam.policy = [...n, ...Array(2).map(() => "x")];`,
    `[…<l.forEach((x) => n.push(x))>, …<Array(2).map(() => "x")>]`,
  ],
  "of a list that a callback was handed": [
    `config.ci.iam.policy = ["a", "b"].filter((x) => x === process.env.X).concat("z");`,
    `[…<process.env.X>, …<process.env.X>, "z"]`,
  ],
  "of a list that is frozen in one course": [
    `const l = ["a"]; if (process.env.X) Object.freeze(l); l.push("b"); config.ci.iam.policy = l;`,
    `["a", "b"]`,
  ],
  "of a list that a loop over its indices would change": [
    `const l = ["a", ...process.env.X, "b"]; for (const [i, x] of l.entries()) config.ci.iam.policy.push(x);`,
    `[…<process.env.X>]`,
  ],
};

describe("lists", () => {
  describeKnown(known);
  describePartly(partly);

  it("are sorted as JavaScript does it, whatever is in them", () => {
    for (const compare of [
      "",
      "(a, b) => a - b",
      "(a, b) => (a < b ? 1 : -1)",
      "() => 0",
      "(a, b) => b.length - a.length",
    ]) {
      for (const items of ['"b", "a", "", "10", "9"', "3, undefined, 1, 2, undefined", '"é", "e", "z", "Z"']) {
        checkFits(`config.ci.iam.policy = [${items}].sort(${compare}).map(String);`);
      }
    }
  });
});
