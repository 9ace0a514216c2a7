import fc from "fast-check";
import { checkBody, checkPartly, checkShown, describeKnown, describePartly } from "./check.ts";

const known: Record<string, string> = {
  "what a regular expression tests": `const r = /^s3:(Get|Put)/i; config.ci.iam.policy = ["s3:Get*", "S3:PUT", "ec2:Get"].filter((a) => r.test(a)); config.ci.iam.managed_policy = [String(r.test(undefined)), String(r.test(["s3:Get"]))];`,
  "what a regular expression finds": `const m = /(?<service>[a-z0-9]+):(\\w+)?/.exec("x s3:Get y")!; config.ci.iam.policy = [m[0], m[1], m.groups!.service, m.groups?.service + m.index, m.input, String(m.length), String(/q/.exec("a")), String(m[5])];`,
  "where a search goes on": `const r = /a/g; config.ci.iam.policy = [r.test("aa"), r.lastIndex, r.test("aa"), r.lastIndex, r.test("aa"), r.lastIndex, "banana".replace(r, "o"), r.lastIndex].map(String); r.lastIndex = 1; config.ci.iam.policy.push(String(r.exec("aba")!.index), String("aaa".match(r)!.length), String(r.lastIndex));`,
  "a sticky search": `const r = /a/y; config.ci.iam.policy = [r.test("ab"), r.test("ab"), r.lastIndex, "ba".search(r), "ba".split(r).length].map(String);`,
  "all that is found": `config.ci.iam.policy = [..."s3:Get,ec2:Run".match(/\\w+:/g)!, ...[..."a1b2".matchAll(/([a-z])(\\d)/g)].map((m) => m[2] + m[1] + m.index), String("a".match(/b/g)), "a.b".match(".")![0]]; for (const [all, a] of "xyz".matchAll(/(y)|z/g)) config.ci.iam.policy.push(all + a);`,
  "texts in the place of others": `config.ci.iam.policy = ["a-b-c".replace("-", "+"), "a-b-c".replaceAll("-", "+"), "a-b-c".replace(/-/g, "$&$&"), "john smith".replace(/(\\w+) (\\w+)/, "$2, $1"), "x".replace(/(?<n>x)/, "[$<n>]"), "abc".replace("b", "$\`|$'|$$"), "aXbX".replaceAll("X", () => "$1")];`,
  "what functions put in the place of texts": `let n = 0; config.ci.iam.policy = ["my-role-name".replace(/-(\\w)/g, (_, c) => c.toUpperCase()), "a b".replace(/(?<l>[ab])/g, (...args) => args.at(-1).l + args.length + args[2]), "aaa".replaceAll("a", (m, i) => m + i), "ab".replace("b", String), "xx".replace(/x/g, () => { n++; return n as any; })]; config.ci.iam.policy.push(String(n));`,
  "texts taken apart": `config.ci.iam.policy = ["a,b,c".split(","), "a1b2c".split(/(\\d)/), "a, b".split(/,\\s*/, 1), "abc".split(""), "abc".split(), "".split(""), "".split(","), "a b".split(" ", -1)].flat().map(String);`,
  "regular expressions made of texts": `const r = new RegExp("^" + "s3" + ":", "gi"); config.ci.iam.policy = [r.source, r.flags, String(r), String(r.global), String(r.multiline), String(new RegExp(r).test("S3:x")), new RegExp(r, "").flags, String(RegExp("/")), String(new RegExp("")), \`\${/a\\/b/g}\`];`,
  "the parts of an ARN": `const arn = "arn:aws:iam::123456789012:role/my-role"; const [, partition, service, , account] = /^arn:([^:]+):([^:]+):([^:]*):(\\d{12}):(.+)$/.exec(arn)!; config.ci.iam.policy = [partition, service, account, arn.split(":").at(-1)!.replace(/^role\\//, "")];`,
  "a regular expression in two hands": `const r = /a/g, s = r; const f = (x: RegExp) => x.test("aa"); f(r); config.ci.iam.policy = [String(s.lastIndex), String(typeof r)];`,
  "what a tag gets": `const tag = (texts: any, ...values: any[]) => [texts.join("|"), texts.raw.join("|"), values.length].map(String); config.ci.iam.policy = [...tag\`a\\n\${1}b\`];`,
  "groups that inherit nothing": `const { groups } = /(?<a>x)/.exec("x")! as any; const out: any[] = ["toString" in groups, typeof groups.toString, groups.a]; try { out.push(String(groups)); } catch { out.push("no text"); } config.ci.iam.policy = out.map(String);`,
  "members that no text, number or list has": `config.ci.iam.policy = [("abc" as any).foo, ("abc" as any)["01"], (5 as any).length, ([1] as any).foo, (new Set() as any).length, (/a/ as any).lastIndex, ("index" in "abc".match(/b/)!)].map(String);`,
  "equal texts compared by the rules of a language": `config.ci.iam.policy = ["b", "a", "B", "_"].sort((x, y) => x.localeCompare(y, "en")); config.ci.iam.managed_policy = [String("a".localeCompare("a"))];`,
  "characters by their numbers": `config.ci.iam.policy = [String.fromCharCode(97, 98), String.fromCodePoint(128512), "é".normalize("NFD").length.toString(), "abc".substr(-2, 1), "😀".at(0)!.length.toString(), "ab".codePointAt(1)!.toString(16)];`,
  "numbers as texts": `config.ci.iam.policy = [(255).toString(16), (1.005).toFixed(2), (1234.5).toPrecision(2), (0.1 + 0.2).toString(), (1e21).toString(), true.toString(), parseInt("12px"), parseInt("ff", 16), parseFloat("1.5e3x"), Number(""), Number("0x1f"), Number(" 12 "), isNaN(Number("x")), isFinite(1), Number.isInteger(1.0), Number.isNaN("x" as any), Number.MAX_SAFE_INTEGER].map(String);`,
  "sums and roundings": `config.ci.iam.policy = [Math.max(1, 3, 2), Math.max(), Math.min(...[4, 2]), Math.floor(-1.5), Math.ceil(1.2), Math.round(-0.5), Math.round(2.5), Math.trunc(-1.7), Math.sign(-3), Math.abs(-2), Math.pow(2, 10), Math.sqrt(16), Math.PI].map(String);`,
  "texts in addresses": `config.ci.iam.policy = [encodeURIComponent("a b/é&"), decodeURIComponent("a%20b"), encodeURI("a b/é"), decodeURI("%C3%A9")];`,
};

const partly: Record<string, readonly [body: string, policy: string]> = {
  "of unknown parts of a text": [
    `config.ci.iam.policy = ["a", "x-y".replace("x", process.env.X), "q".padEnd(process.env.X), "b".concat(process.env.X), ..."c".split(process.env.X)];`,
    `["a", <"x-y".replace("x", process.env.X)>, <"q".padEnd(process.env.X)>, <"b".concat(process.env.X)>, …<"c".split(process.env.X)>]`,
  ],
  "of a search that nobody knows the start of": [
    `const r = /a/g; r.test(process.env.X); config.ci.iam.policy = ["x", String(r.test("a")), String("a".match(r)), String(r.lastIndex)];`,
    `["x", <String(r.test("a"))>, "a", "0"]`,
  ],
  "of a search in one course": [
    `const r = /a/g; if (process.env.X) r.test("aa"); config.ci.iam.policy = ["x", String(r.lastIndex), "aa".replace(r, "b")];`,
    `["x", <String(r.lastIndex)>, "bb"]`,
  ],
  "of a regular expression that unknown code is handed": [
    `const r = /a/g; extend(r); config.ci.iam.policy = ["x", r.source, String(r.lastIndex)];`,
    `["x", "a", <String(r.lastIndex)>]`,
  ],
  "of one of two finds": [
    `const m: any = process.env.X ? /(b)/.exec("abc") : /(c)/.exec("abc"); config.ci.iam.policy = [String(m.index), m.input, String(m.foo)];`,
    `[<String(m.index)>, "abc", <String(m.foo)>]`,
  ],
  "of members that somebody gave to a map": [
    `const m: any = new Map(); m.foo = 1; config.ci.iam.policy = ["a", String(m.foo), Object.keys(m).join(), JSON.stringify({ ...m })];`,
    `["a", <String(m.foo)>, <Object.keys(m).join()>, <JSON.stringify({ ...m })>]`,
  ],
  "of one of two regular expressions": [
    `const r = process.env.X ? /a/ : /b/; config.ci.iam.policy = ["x", String(r.test("a"))];`,
    `["x", <String(r.test("a"))>]`,
  ],
  "of what a function gives for each match": [
    `const n = ["q"]; config.ci.iam.policy = ["ab".replace(/./g, (c) => { n.push(c); return process.env.X; }), ...n];`,
    `[<"ab".replace(/./g, (c) => { n.push(c); return process.env.X; })>, "q", "a", "b"]`,
  ],
  "of texts that are ordered by the machine's language": [
    `config.ci.iam.policy = ["x", ...["b", "a"].sort((a, b) => a.localeCompare(b)), "I".toLocaleLowerCase()];`,
    `["x", …<a.localeCompare(b)>, <"I".toLocaleLowerCase()>]`,
  ],
  "of numbers that are another one at every run": [
    `config.ci.iam.policy = ["x", String(Math.floor(Math.random() * 2)), String(Math.max(1, process.env.X))];`,
    `["x", <String(Math.floor(Math.random() * 2))>, <String(Math.max(1, process.env.X))>]`,
  ],
};

describe("texts, numbers and regular expressions", () => {
  describeKnown(known);
  describePartly(partly);

  it("throw as JavaScript does", () => {
    for (const call of [
      `"a".repeat(-1)`,
      `"a".replaceAll(/a/, "b")`,
      `"a".matchAll(/a/)`,
      `new RegExp("(")`,
      `(1).toFixed(200)`,
      `String.fromCodePoint(-1)`,
      `"a".normalize("x")`,
      `decodeURIComponent("%")`,
    ]) {
      checkPartly(`try { ${call}; } catch { config.ci.iam.policy.push("caught"); }`, `["caught"]`);
    }
  });

  it("are not searched for longer than a moment", () => {
    for (const pattern of [
      "/^(a+)+$/",
      "/^(a|a)*$/",
      "/^(?:a*)*b/",
      "/.*.*.*.*b/",
      "/(x+x+)+y/",
      "/^((a?){30}){30}b$/",
    ]) {
      checkShown(
        `config.ci.iam.policy = [String(${pattern}.test("a".repeat(500)))];`,
        `[<String(${pattern}.test("a".repeat(500)))>]`,
      );
    }
    checkShown(
      `const r = /a*b*c*d/; let n = 0; for (let i = 0; i < 5000; i++) if (r.test("abc".repeat(10))) n++; config.ci.iam.policy = [String(n)];`,
      `<r.test("abc".repeat(10))>`,
    );
  });

  it("give what JavaScript gives, whatever they are called with", () => {
    const text = fc.constantFrom("", "a", "abc", "Ab-cd_ef", "s3:Get*", "  x ", "aaa", "é😀e", "$1$&", "1.50");
    const argument = fc.oneof(
      text.map((value) => JSON.stringify(value)),
      fc.constantFrom("0", "1", "-1", "2", "1.5", "NaN", "Infinity", "undefined", "null", "true", '"NFC"', '"en"'),
    );
    const pattern = fc.constantFrom(
      "/a/",
      "/a/g",
      "/./gi",
      "/(b)|(c)/g",
      "/(?<x>a)?/",
      "/\\d+|$/g",
      "/\\s*/y",
      "/[^a-z]+/gi",
      "/b|/",
    );
    const method = fc.constantFrom(
      ..."at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf padStart padEnd slice".split(
        " ",
      ),
      ..."startsWith substr substring toLowerCase toUpperCase trim trimEnd trimStart split replace".split(" "),
    );
    const plain = fc.tuple(text, method, fc.array(argument, { maxLength: 3 })).map(([value, name, args]) => {
      return `${JSON.stringify(value)}.${name}(${args.join(", ")})`;
    });
    const searching = fc
      .tuple(
        text,
        fc.constantFrom("match", "search", "replace", "split"),
        pattern,
        fc.constantFrom('"[$&]"', '"$1"', "(...a) => a.length"),
      )
      .map(
        ([value, name, sought, by]) =>
          `${JSON.stringify(value)}.${name}(${sought}${name === "replace" ? `, ${by}` : ""})`,
      );
    const number = fc
      .tuple(
        fc.double({ min: -1e6, max: 1e6 }),
        fc.constantFrom("toString", "toFixed", "toPrecision", "toExponential"),
        fc.integer({ min: 2, max: 20 }),
      )
      .map(([value, name, digits]) => `(${value}).${name}(${digits})`);
    const attempt = `const attempt = (f: any) => { try { return String(f()); } catch { return "throws"; } };`;
    const calls = fc.array(fc.oneof(plain, searching, number), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(calls, (all) => {
        checkBody(`${attempt} config.ci.iam.policy = [${all.map((call) => `attempt(() => ${call})`).join(", ")}];`);
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});
