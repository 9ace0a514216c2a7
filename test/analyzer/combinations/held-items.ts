import { eachWithEach, type Table } from "./table.ts";
import { either, made, shown } from "./writing.ts";

/** Lists that hold lists at places that are known, known in part or not known. */
export const heldItems: Table = { about: "lists that lists hold", programs: eachWithEach(values(), uses(), program) };

function program(value: string, use: string): string {
  return `const key: any = process.env.REGION ?? "a";
    const list: any[] = ["b"], more: any[] = ["m"];
    let o: any = [];
    try { o = ${value}; ${use}; } catch {}
    config.ci.iam.policy = list;
    config.ci.iam.default_policy = more;`;
}

function values(): readonly string[] {
  return [
    "[more, list]",
    either("[list]", "[more]"),
    either("[list, more]", "[more]"),
    either("[more]", "[list, more, more]"),
    ...["[...(process.env.STAGE ? [list] : []), more]", "[more, ...(process.env.STAGE ? [list] : [])]"],
    ...["[process.env.STAGE ? list : more]", "[process.env.STAGE && list, more]"],
    ...["made.push(list)", "made.unshift(list)", "made.shift()", "made.pop()", "made.reverse()", "made.length = 1"].map(
      (change) => made("[more, list]", `if (process.env.STAGE) ${change};`),
    ),
    made("[more, more]", "made[process.env.STAGE ? 0 : 1] = list;"),
    made("[more]", "remote(() => made.push(list));"),
    ...[made("[more]", "for (const x of remote() ?? []) made.push(list);")],
    `[...new Set(${either("[list]", "[more]")})]`,
    `[...new Map(${either('[["a", list]]', '[["b", more]]')} as any).values()]`,
    made('new Map<any, any>([["a", more]])', "made.set(key, list); return [...made.values()];"),
    made('new Map<any, any>([["a", more], ["b", list]])', "made.delete(key); return [...made.values()];"),
    made("new Set<any>([more, list])", "if (process.env.STAGE) made.delete(more); return [...made];"),
    `[more].concat(${either("[list]", "more")})`,
    "Array.from({ length: Number(process.env.STAGE) || 1 }, () => list)",
    "[list, more].filter(() => process.env.STAGE)",
    "[[list, more].find(() => process.env.STAGE)]",
    "[list, more].toSorted()",
    ...["[list, more].slice(process.env.STAGE ? 0 : 1)", "[more, more].with(process.env.STAGE ? 0 : 1, list)"],
    "[[more], [list]].flat(process.env.STAGE ? 1 : 0)",
    "Object.entries({ a: list, [key]: more }).map(([, each]) => each)",
    made("[more]", `const other: any = ${either("made", "[1]")}; other.push(list);`),
    made("[more]", `const other: any = ${either("{ made }", "{ made: [list] }")}; other.made.push(list);`),
    made(
      'new Map<any, any>([["a", more]])',
      `${either("made", "new Map<any, any>()")}.set("a", list); return [made.get("a")];`,
    ),
    "((...each: any[]) => each)(...(process.env.STAGE ? [list] : [more, more]))",
    "[remote() ?? list]",
    "remote([list]) ?? [list]",
    made("more", "const f = () => { made2 = list; }; let made2 = made; remote(f); return [made2];"),
    "(() => { for (const each of [list, more]) if (process.env.STAGE) return [each]; return [more]; })()",
  ];
}

function uses(): readonly string[] {
  return [
    ...['o[0]?.push?.("q")', 'o.at(-1)?.push?.("q")', 'o.pop()?.push?.("q")', 'o.shift()?.push?.("q")'],
    'o.forEach((each: any) => each?.push?.("q"))',
    'for (const each of o) each?.push?.("q")',
    'for (const at in o) o[at]?.push?.("q")',
    'o.find((each: any) => each)?.push?.("q")',
    '[...o][0]?.push?.("q")',
    'const [a, ...rest] = o; rest[0]?.push?.("q")',
    'const [, a = more] = o; a.push?.("q")',
    'o.slice(-1)[0]?.push?.("q")',
    'o.concat()[0]?.push?.("q")',
    'o.reverse()[0]?.push?.("q")',
    'o.reduce((a: any, b: any) => b)?.push?.("q")',
    '(o.indexOf(list) >= 0 ? list : more).push("q")',
    'o[o.length - 1]?.push?.("q")',
    ...['for (const [at, each] of o.entries()) each?.push?.("q")', '(Object.values(o)[0] as any)?.push?.("q")'],
    ...['[...new Set(o)].forEach((each: any) => each?.push?.("q"))', "remote(o)", "remote(...o)", "remote(() => o)"],
    'o.length = 1; o[0]?.push?.("q")',
    'o.fill(more); o[0]?.push("q")',
    'o.splice(0, 1)[0]?.push?.("q")',
    'o.with(0, more)[1]?.push?.("q")',
    'o.some((each: any) => { each?.push?.("q"); return true; })',
    'o.sort((a: any) => { a?.push?.("q"); return 0; })',
    ...['((a: any, ...rest: any[]) => rest.at(-1)?.push?.("q"))(...o)', 'const p = [more, ...o]; p[1]?.push?.("q")'],
    'const p = process.env.REGION ? [...o] : []; p[0]?.push?.("q")',
    'let p: any = o; if (process.env.REGION) p = [more]; p.push(list); o[0]?.push?.("q")',
    'o.unshift(more); o[1]?.push?.("q")',
    'o[1] = more; o[0]?.push?.("q")',
    'o[key] = more; o[0]?.push?.("q")',
    'if (process.env.REGION) o.pop(); o.at(-1)?.push?.("q")',
    'while (o.length) o.pop()?.push?.("q")',
    'for (const each of o) { if (process.env.REGION) break; each?.push?.("q"); }',
    'const turns = o.values(); turns.next().value?.push?.("q"); turns.next().value?.push?.("q")',
    'structuredClone(o)[0]?.push?.("q")',
    ...[
      "o.map((each: any) => [each])",
      "[o.length, ...o, o.at(-1), o[1]]",
      "[o.includes(list), o.slice(1), o.toReversed()]",
    ].map(shown),
    ...["o.flat().map((each: any) => each + process.env.REGION)", "[...o, ...(process.env.REGION ? o : [1]), 2]"].map(
      shown,
    ),
    `${shown("o")} if (process.env.REGION) o.push("z"); else o.pop();`,
    `${shown("o")} o.unshift("a"); if (process.env.REGION) o.splice(1, 1);`,
  ];
}
