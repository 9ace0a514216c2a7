import type { Choices } from "./choices.ts";
import { declarations } from "./programs/declarations.ts";
import "./programs/library.ts";
import { Pen } from "./programs/pen.ts";
import { statements } from "./programs/statements.ts";

/** A deploy file made at random. */
export interface Program {
  readonly text: string;
  /** Whether it depends on nothing outside, so that all of it can be known. */
  readonly isClosed: boolean;
}

/**
 * Writes a program in the language that deploy files are written in. Nearly all of them run to their end: every variable
 * keeps its kind, loops end, and functions call only what was declared before them.
 */
export function writeProgram(choices: Choices): Program {
  const isClosed = choices.below(2) === 0;
  const pen = new Pen(choices, !isClosed);
  for (const text of ["s0", "s1"]) pen.add({ text, kind: "text", isConstant: false });
  for (const text of ["l0", "l1"]) pen.add({ text, kind: "list", isConstant: false });
  for (const text of ["o0", "o1"]) pen.add({ text, kind: "policy", isConstant: false });
  pen.add({ text: "b0", kind: "box", isConstant: false });
  pen.add({ text: "k0", kind: "number", isConstant: false });
  pen.add({ text: "u0", kind: "set", isConstant: false });
  pen.add({ text: "m0", kind: "map", isConstant: false });
  const before = declarations(pen);
  const callbacks = [statements(pen, 7), pen.choices.below(4) === 3 ? statements(pen, 4) : ""];
  return { text: `${prelude}${before}\n${callbacks.map(configure).join("")}`, isClosed };
}

function configure(statements: string): string {
  return statements === "" ? "" : `Jets.deploy.configure((config) => {\n${statements}\n});\n`;
}

const prelude = `const fixed = ["sqs", "sns"] as const;
enum Effect { Allow = "Allow", Deny = "Deny" }
let s0: any = "s3", s1: any = "ec2", k0: any = 1;
let l0: any[] = ["x"], l1: any[] = [...fixed];
let o0: any = { Action: "a:b", Effect: Effect.Allow }, o1: any = { Action: ["c:d"] };
const u0 = new Set<any>(["x"]), m0 = new Map<any, any>([["s3", ["m"]]]);
let b0: any = { list: ["b"], name: "box" };
const add = (list: any[], ...items: any[]) => { list.push(...items); return list; };
const twice = (list: any[]) => [...list, ...list];
function pick<T>(which: any, a: T, b: T): T { if (which) return a; return b; }
const statement = (action: string, more: any = {}) => ({ Action: [action], Effect: "Allow", ...more });
const tagged = (texts: any, ...values: any[]) => texts.join("|") + values.length;
`;
