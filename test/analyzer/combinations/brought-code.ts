import { eachWithEach, type Table } from "./table.ts";

/**
 * Code that a value brings along runs when the value is read, converted or copied. Of most of these values it is not known
 * whether, or under which name, they have it. `HIT` stands for what it does.
 */
export const broughtCode: readonly Table[] = [
  tableOf("code that changes a list", 'list.push("q")', ""),
  tableOf("code that hands a list to foreign code", "remote(list)", 'list.length = 0; list.push("a"); remote();'),
];

function tableOf(about: string, hit: string, after: string): Table {
  const program = (value: string, use: string): string =>
    `class Plain { y = 1; }
    class Coded { get x() { HIT; return 1; } set x(to: any) { HIT; } toString() { HIT; return "c"; } }
    const key: any = process.env.REGION ?? "x";
    const list: any[] = ["b"];
    const o: any = ${value};
    try { ${use}; } catch {}
    ${after}
    config.ci.iam.policy = list;`.replaceAll("HIT", hit);
  return { about, programs: eachWithEach(values(), uses(), program) };
}

function values(): readonly string[] {
  return [
    ...perhaps(`{ get x() { HIT; return "1"; } }`, `{ set x(to: any) { HIT; } }`, `{ x() { HIT; return 1; } }`),
    ...perhaps(
      `{ toString() { HIT; return "1"; } }`,
      `{ valueOf() { HIT; return 1; } }`,
      `{ toJSON() { HIT; return 1; } }`,
    ),
    ...perhaps(`{ [Symbol.iterator]() { HIT; return [].values(); } }`, `{ a: { get x() { HIT; return 1; } } }`),
    ...perhaps(`[{ toString() { HIT; return ""; } }]`, `new Coded()`),
    ...["new Coded()", "remote() ? new Coded() : new Plain()"],
    ...["{ [key]: 1, get x() { HIT; return 1; } }", "{ get x() { HIT; return 1; }, [key]: 1 }"],
    ...["{ get [key]() { HIT; return 1; } }", "{ set [key](to: any) { HIT; } }", "{ [key]() { HIT; return 1; } }"],
    '{ toString() { HIT; return ""; }, [key + "y"]: 1 }',
    '{ ["toS" + key.replace("x", "tring")]() { HIT; return ""; } }',
    "{ x: 1, ...(remote() && { get x() { HIT; return 1; } }) }",
    '{ ...(remote() || { toString() { HIT; return ""; } }) }',
    ...["{ get x() { HIT; return 1; } }", '[{ toString() { HIT; return "1"; } }]', "{ toJSON() { HIT; return 1; } }"],
    "remote() ? { get x() { HIT; return 1; } } : { y: 2 }",
    '(() => { const made: any = {}; if (key === "x") made.toString = () => { HIT; return "1"; }; return made; })()',
  ];
}

function uses(): readonly string[] {
  return [
    ...["o.x", "o[key]", "o.x = 1", "o[key] = 1", "o.x++", "o.x ??= 1", "[o.x] = [1]", "o.x?.()", "o.toString()"],
    ...["const { x } = o", "const { [key]: x } = o", "const { y, ...rest } = o", "(({ x }: any) => x)(o)"],
    ...["({ ...o })", "({ ...remote(), ...o })", "Object.values(o)", "Object.entries(o)", "for (const k in o) o[k];"],
    "Object.assign({}, o)",
    "Object.assign(o, { x: 1 })",
    "structuredClone(o)",
    "structuredClone([process.env.X, o])",
    ...["JSON.stringify(o)", "JSON.stringify([o])", "JSON.stringify({ a: process.env.X, o })"],
    "`${o}`",
    "`${process.env.X}${o}`",
    'o + ""',
    "process.env.X + o",
    'o == "a"',
    "process.env.X == o",
    "o < 1",
    "+o",
    "String(o)",
    "Number(o)",
    "parseInt(o)",
    "Math.max(process.env.X as any, o)",
    "isNaN(o)",
    "new Date(o)",
    "new RegExp(o)",
    "[o].join()",
    "[o].join(process.env.X)",
    '["a"].join(o)',
    "[process.env.X, o].join()",
    '[[o]] + ""',
    "String.raw`a${o}`",
    '[o, "a"].sort()',
    "[o, process.env.X].toSorted()",
    "[1, 2].sort(() => o)",
    "[o].map(String)",
    "Array.from([o], Number)",
    '"a".concat(o)',
    '"a".padEnd(3, o)',
    '"abc".slice(o)',
    '"a".split(o)',
    '"a".replace(process.env.X as any, o)',
    "/a/.test(o)",
    '["a"].at(o)',
    '["a"].slice(o)',
    '["a"].toSpliced(o, 1)',
    '["a"].fill("b", o)',
    '["a"].with(o, "b")',
    '["a"].flat(o)',
    ...["({} as any)[o]", "({ [o as any]: 1 })", "o in {}", "Object.fromEntries([[o, 1]])", "remote()?.[o]"],
    ...["[...o]", "for (const item of o);", "new Set(o)", "new Map(o)", "Object.fromEntries(o)", "Array.from(o)"],
    ...["process.env.STAGE?.concat(o)", "class Other { y = o.x; } new Other()", "(process.env.X ? [o] : []).join()"],
  ];
}

/** Values of which only the world knows whether they are there. */
function perhaps(...those: readonly string[]): readonly string[] {
  return those.map((value) => `remote() || ${value}`);
}
