import { eachWithEach, type Table } from "./table.ts";
import { either, made, shown } from "./writing.ts";

/**
 * Objects that hold lists under names that are known, known in part or not known: a change of a list that is reached
 * through them is a change of each list that it may be, and what is known of them in part has to be so.
 */
export const heldLists: Table = { about: "lists that objects hold", programs: eachWithEach(values(), uses(), program) };

function program(value: string, use: string): string {
  return `const key: any = process.env.REGION ?? "a";
    const list: any[] = ["b"], more: any[] = ["m"];
    let o: any = {};
    try { o = ${value}; ${use}; } catch {}
    config.ci.iam.policy = list;
    config.ci.iam.default_policy = more;`;
}

function values(): readonly string[] {
  return [
    ...["{ [key]: list }", "{ a: list, [key]: more }", "{ [key]: more, a: list }", "{ a: remote(list) }"],
    either("{ a: list }", "{}"),
    either("{ a: list }", "{ [key]: more }"),
    either("{ a: more }", "{ [key]: list }"),
    ...["{ ...(process.env.STAGE && { a: list }) }", "{ a: more, ...(process.env.STAGE && { a: list }) }"],
    "{ ...(process.env.STAGE && { a: list }), ...(process.env.REGION && { a: more }) }",
    `{ ...${either("{ a: list, b: more }", "{ b: list, a: more }")} }`,
    made("{}", "if (process.env.STAGE) made.a = list;"),
    made("{ a: more }", "if (process.env.STAGE) made.a = list;"),
    ...[made("{ a: list }", "if (process.env.STAGE) delete made.a;"), made("{ a: more }", "made[key] = list;")],
    made("{ a: more }", "delete made[key]; made.b = list;"),
    made("{ a: list }", "if (process.env.STAGE) made[key] = more;"),
    made(either("{ a: list }", "{}"), "return { ...made };"),
    made(either("{ a: list }", "{}"), "return { a: more, ...made };"),
    made(either("{ a: list, b: 1 }", "{ b: 2 }"), "const { b, ...rest } = made; return rest;"),
    made("{ b: 1 }", `const other: any = ${either("made", "{ a: more }")}; other.a = list;`),
    "Object.assign({}, process.env.STAGE && { a: list })",
    `Object.assign({ a: more }, ${either("{ a: list }", "{}")})`,
    ...["Object.fromEntries([[key, list]])", 'Object.fromEntries([["a", list], [key, more]])'],
    `(() => { class Made { a: any; constructor() { if (process.env.STAGE) this.a = list; } } return new Made(); })()`,
    ...[either("{ get a() { return list; } }", "{ a: more }"), "{ get a() { return list; }, [key]: more }"],
    ...[either("{ a: [list, 1] }", "{ a: [more] }"), either("{ a: { a: list } }", "{ a: {} }")],
    "remote() ?? { a: list }",
    "{ a: more, ...remote({ a: list }) }",
    `structuredClone(${either("{ a: list }", "{}")})`,
  ];
}

function uses(): readonly string[] {
  return [
    ...['o.a?.push("q")', 'o.a?.[0]?.push?.("q")', 'o.a?.a?.push("q")', 'o.b?.push?.("q")', 'o[key]?.push?.("q")'],
    ...['({ ...o }).a?.push("q")', 'Object.values(o).forEach((each: any) => each?.push?.("q"))'],
    'for (const name in o) o[name]?.push?.("q")',
    "Object.entries(o).forEach(([name, each]: any) => each?.push?.(name))",
    ...['const { a = more } = o; a.push("q")', 'const { b, ...rest } = o; rest.a?.push("q")'],
    ...['Object.assign({}, o).a?.push("q")', 'Object.assign(o, { a: more }); o.a.push("q")'],
    ...['o.a ??= more; o.a.push("q")', 'o.a ||= more; o.a.push("q")', 'o.a &&= more; o.a?.push("q")'],
    '(o.a ?? more).push("q")',
    '("a" in o ? o.a : more)?.push("q")',
    '(Object.hasOwn(o, "a") ? o.a : more)?.push("q")',
    ...["remote(o)", "remote({ ...o })", "remote(() => o.a)", '(({ a }: any) => a?.push("q"))(o)'],
    ...['new Map([["z", o.a]]).get("z")?.push("q")', '[o].map((each: any) => each.a)[0]?.push("q")'],
    ...['const z: any = { ...o, a: more }; z.a.push("q")', 'const z: any = { a: more, ...o }; z.a?.push("q")'],
    'const z: any = { a: more, ...(process.env.REGION ? o : {}) }; z.a?.push("q")',
    'const z: any = process.env.REGION ? o : { a: more }; z.a?.push("q"); z.b?.push?.("q")',
    'let z: any = {}; if (process.env.REGION) z = o; z.a?.push("q"); z.a = more; z.a.push("p")',
    ...["o.a?.splice(0, 1)", 'o.a?.sort().reverse().push("q")', 'Object.freeze(o); o.a?.push("q")'],
    shown("o.a"),
    shown("[o]"),
    shown("Object.keys(o)"),
    shown("[{ z: 1, ...o }]"),
    shown("[{ z: 1, ...o, a: 2 }]"),
    ...["o.zz = 1;", "delete o.a;", "delete o.a; o.a = 1;", "if (process.env.REGION) o.a = 2;"].map(
      (use) => `${use} ${shown("[o]")}`,
    ),
    `const { a, ...rest } = o; ${shown('[rest, Object.keys(o), "a" in o, o.a === list]')}`,
    `const z: any = { a: 1, ...o }; if (process.env.REGION) z.b = 2; ${shown("[z, { ...z, ...o }, structuredClone(z), Object.entries(z)]")}`,
    `const z = process.env.REGION ? { b: 1, ...o } : { ...o, b: 1 }; ${shown("[z, { ...z, c: 1 }, JSON.stringify(z)]")}`,
  ];
}
