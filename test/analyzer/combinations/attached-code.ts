import { eachWithEach, type Table } from "./table.ts";

/**
 * Code that values have which nobody has seen being made, or of which nobody keeps what they have. It changes the list
 * that has the name at that time, a new one.
 */
export const attachedCode: readonly Table[] = [
  { about: "code within what code makes that is not followed", programs: madeUnseen() },
  { about: "code that is stored in what is not followed", programs: stored() },
];

/** Each use of each value that unfollowed code makes, in each place, in each way; every thirteenth of them. */
function madeUnseen(): readonly string[] {
  const changes = eachWithEach(places(), values(), ({ change, read }, value) => ({
    change: change.replace("VALUE", value),
    read,
  }));
  const attached = eachWithEach(ways(), changes, (way, { change, read }) => ({
    attach: way.replace("CHANGE", change),
    read,
  }));
  return eachWithEach(attached, uses(), ({ attach, read }, use) =>
    program(attach, `const v: any = ${read}; ${use};`),
  ).filter((_, index) => index % 13 === 0);
}

/** Each use of each value that was given code, in each way; every fifth of them. */
function stored(): readonly string[] {
  const given = eachWithEach(owners(), storings(), (owner, storing) => ({ owner, storing }));
  return eachWithEach(given, usesByName(), ({ owner, storing }, { name, use }) => {
    const store = `w = ${owner}; ${storing.replaceAll("NAME", name)};`;
    return program(store, `let v: any = w; ${use};`);
  }).filter((_, index) => index % 5 === 0);
}

function program(attach: string, use: string): string {
  return `let list: any[] = ["a"], w: any = 1;
    const hit = (): any => { list.push("q"); return "x"; }, key: any = process.env.REGION ?? "toString";
    const l: any[] = [1, 2], o: any = {}, m = new Map<any, any>(), s = new Set<any>(), had = { toString: hit };
    class Own { toString() { return hit(); } get x() { return hit(); } }
    class Box { static w: any = 1; }
    try { ${attach} } catch {}
    list = ["b"];
    try { ${use} } catch {}
    config.ci.iam.policy = list;`;
}

function places(): readonly { readonly change: string; readonly read: string }[] {
  return [
    { change: "l.push(VALUE)", read: "l[2]" },
    { change: "l.unshift([VALUE])", read: "l" },
    { change: "w = VALUE", read: "w" },
    { change: "o.w = VALUE", read: "o.w" },
    { change: "Object.assign(o, VALUE)", read: "o" },
    { change: 'm.set("w", VALUE)', read: 'm.get("w")' },
    { change: "s.add(VALUE)", read: "[...s][0]" },
    { change: "Box.w = VALUE", read: "Box.w" },
  ];
}

function values(): readonly string[] {
  return [
    ...["{ toString: hit }", "{ toString() { return hit(); } }", "{ valueOf: hit }", "{ toJSON: hit }", "had"],
    ...["{ get x() { return hit(); } }", "{ set x(to: any) { hit(); } }", "{ [key]: hit }", "{ ...had }", "new Own()"],
    ...["{ *[Symbol.iterator]() { yield hit(); } }", "class { static toString() { return hit(); } }", "[had]"],
    ...["Object.fromEntries([[key, hit]])"],
  ];
}

function ways(): readonly string[] {
  return [
    "remote(() => { CHANGE; });",
    "remote({ b() { CHANGE; } });",
    "for (const each of remote([1]) ?? []) { CHANGE; }",
    "(async () => { CHANGE; })();",
    "[...(function* () { CHANGE; yield 1; })()];",
    "class Refused { accessor x = 1; constructor() { CHANGE; } } new Refused();",
  ];
}

function uses(): readonly string[] {
  return usesByName().map(({ use }) => use);
}

function usesByName(): readonly { readonly name: string; readonly use: string }[] {
  const uses: Readonly<Record<string, readonly string[]>> = {
    toString: [
      ...[
        "`${v}`",
        "String(v)",
        "[v].join()",
        "v + ''",
        '["b", v].sort()',
        "({ [v]: 1 })",
        '"abc".includes(v)',
        "o[v]",
      ],
      ...["[[v]].toString()", 'v == "x"', '"abc".replace("a", v)', "isNaN(v)"],
    ],
    toJSON: ["JSON.stringify([v])", "config.ci.iam.managed_policy = [v]", "config.ci.iam.managed_policy = v"],
    valueOf: ["+v", "v * 2", "v > 1", "Math.max(v)", "v++", '"ab".at(v)', '"ab".padEnd(v)', "[1, 2].slice(v)"],
    x: [
      ...["v.x", "v?.x?.y", "const { x } = v", "const { ...rest } = v", "({ ...v })", "Object.values(v)", "[...v]"],
      ...["Object.assign({}, v)", "structuredClone(v)", "Object.entries(v)", "v.x ||= 1", "for (const each of v);"],
    ],
  };
  return Object.entries(uses).flatMap(([name, each]) => each.map((use) => ({ name, use })));
}

function owners(): readonly string[] {
  return [
    ...["() => 1", "class { a = 1; }", "new Date(0)", "new Map([[1, 2]])", "new Set([1])", "/a/g", "[1, 2].values()"],
    ...["[1, 2]", "{ a: 1 }", 'new URL("https://a.b/c")', "new (class { a = 1; })()", "remote({ a: 1 })", "Math"],
    ...['"abc".match(/b/)', "remote() ? [1] : { a: 1 }", "remote() ? () => 1 : { a: 1 }", 'JSON.parse(key + "")'],
    ...["new WeakMap()", "Object.create(null)", "(async () => 1)()"],
  ];
}

/** `NAME` stands for the name that the code has. */
function storings(): readonly string[] {
  return [
    "w.NAME = hit",
    'w["NAME"] = hit',
    'w[process.env.NONE ?? "NAME"] = hit',
    'Object.defineProperty(w, "NAME", { configurable: true, get: () => { hit(); return hit; } })',
    "Object.assign(w, { NAME: hit })",
    "Object.setPrototypeOf(w, { NAME: hit })",
    'Reflect.set(w, "NAME", hit)',
    "remote(() => { w.NAME = hit; })",
    "w.NAME = process.env.NONE ? 1 : hit",
  ];
}
