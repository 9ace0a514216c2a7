import assert from "node:assert/strict";
import { reasonsOf } from "./check.ts";

/** Loops that never end and that do more in each round; all of them are given up, and soon. */
const endless: Record<string, string> = {
  "a set that grows": `for (let i = 0; ; i++) s.add(i);`,
  "a map that grows": `const m = new Map(); for (let i = 0; ; i++) m.set("k" + i, [i]);`,
  "a long list that is sorted": `const l = new Array(20000).fill("x"); for (;;) l.sort();`,
  "pairs of a long list": `const l = [...Array(20000).keys()]; for (;;) [...l.entries()];`,
  "a text that replaces its letters": `let t = "ab"; for (;;) t = t.replace(/a|b/g, "$&$&b");`,
  "objects that are cloned": `let o: any = ["a"]; for (;;) o = [structuredClone(o), o];`,
  "unknown code that is handed more and more": `for (;;) extend([s]);`,
  "an object that grows": `const o: any = {}; for (let i = 0; ; i++) { o["k" + i] = i; Object.keys(o); }`,
};

/** Values that hold themselves, or each part of them many times. */
const tangled: Record<string, readonly [body: string, reason: string]> = {
  "a list that is in itself": [
    `const l: any[] = ["a"]; l.push(l, l, l); config.ci.iam.policy = [l.join()];`,
    "the list is nested too deeply to be a text here",
  ],
  "a list of a list, twice": [
    `let l: any[] = [process.env.X]; for (let i = 0; i < 60; i++) l = [l, l]; config.ci.iam.policy = [l.join()];`,
    "the file does more than can be followed here",
  ],
  "a value that may be the one before, in each of many courses": [
    `let v: any = ["a"]; for (let i = 0; i < 40; i++) v = process.env.X ? v ?? ["b"] : process.env.Y || v; config.ci.iam.policy = [v];`,
    "process.env.X is read when the deploy runs",
  ],
  "very many rounds that foreign code may be called in": [
    `for (let i = 0; i < 3000; i++) { try { remote(i); config.ci.iam.policy.push(i); } catch {} }`,
    "the file does more than can be followed here",
  ],
  "very many values whose code is not followed": [
    `const l: any[] = []; for (let i = 0; i < 3000; i++) { l.push({ get x() { return l; } }); remote(l); } config.ci.iam.policy = l;`,
    "the file does more than can be followed here",
  ],
  "very many properties that may be missing": [
    `const o: any = {}; for (let i = 0; i < 3000; i++) if (process.env["X" + i]) o["k" + i] = 1; config.ci.iam.policy = [o];`,
    "the file does more than can be followed here",
  ],
};

describe("work with tangled values", () => {
  for (const [name, [body, reason]] of Object.entries(tangled)) {
    it(`ends soon: ${name}`, () => {
      assert.deepEqual(reasonsOf(body), [reason]);
    });
  }
});

describe("work without end", () => {
  for (const [name, body] of Object.entries(endless)) {
    it(`is given up: ${name}`, () => {
      const started = `const s = new Set<any>(config.ci.iam.policy); if (s.size === 0) { ${body} }`;
      assert.deepEqual(reasonsOf(`${started} config.ci.iam.policy.push("b");`), [
        "the file does more than can be followed here",
      ]);
    });
  }
});
