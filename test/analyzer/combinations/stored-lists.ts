import { eachWithEach, type Table } from "./table.ts";

const unknownLists: readonly string[] = [
  'JSON.parse(process.env.NONE ?? "[1]")',
  '"a,b".split(process.env.NONE ?? ",")',
  'new Date().toISOString().split("T")',
  '(process.env.NONE ?? "a,b").split(",")',
  "remote() ?? [1]",
  "structuredClone(remote() ?? [1])",
  "Object.keys(remote() ?? { a: 1 })",
  'Array.from(process.env.NONE ?? "ab")',
  '(process.env.NONE ?? "ab").match(/./g)',
  "[...(process.env.NONE ?? 'ab')]",
];

const stores: readonly string[] = [
  "z.push(list);",
  "z.unshift(list);",
  "z[0] = list;",
  "z.fill(list);",
  "z.splice(0, 1, list);",
  "z.push({ a: list });",
  "z = z.concat([list]);",
  "z = [...z, list];",
  "z = z.map(() => list);",
  "z = z.flatMap(() => [list]);",
  "z = [z, [list]].flat();",
  "z.a = list;",
  "Object.assign(z, { a: list });",
  "z = { ...z, a: list };",
  "z.push(() => list);",
  "remote(z, list);",
];

/** Lists that are put into lists of which nothing is known, as they are made of what only the world knows. */
export const storedLists: Table = {
  about: "lists that are put into what is not known",
  programs: eachWithEach(values(), uses(), program),
};

function program(value: string, use: string): string {
  return `const list: any[] = ["b"];
    try { let z: any = ${value}; list.length = 0; list.push("a"); ${use}; } catch {}
    config.ci.iam.policy = list;`;
}

function values(): readonly string[] {
  return unknownLists.flatMap((value) => stores.map((store) => `${value}; ${store}`));
}

function uses(): readonly string[] {
  return [
    'z[0].push("q")',
    'z.at(-1).push("q")',
    'z.pop().push("q")',
    'z.a.push("q")',
    'z[0].a.push("q")',
    'z.at(-1)().push("q")',
    'z[0][0] = "q"',
    "delete z[0][0]",
    "z[0].length = 0",
    "z[0].sort().reverse()",
    'z.forEach((each: any) => each?.push?.("q"))',
    ...['for (const each of z) each?.push?.("q")', 'Object.values(z).forEach((each: any) => each?.push?.("q"))'],
    '[...z].at(-1).push("q")',
    '({ ...z })[0].push("q")',
    'const [a] = z; a.push("q")',
    'const { a } = z; a.push("q")',
    ...["remote(z)", "remote(z[0])", "remote(); z[0].push('q')", "remote(() => z)", 'z.find(Array.isArray).push("q")'],
    'z.map((each: any) => each)[0].push("q")',
    'z.slice(-1)[0].push("q")',
    'z.concat(1)[0].push("q")',
    'structuredClone(z)[0].push("q")',
    ...["JSON.stringify(z)", 'z.includes("x")', "z.join()"],
  ];
}
