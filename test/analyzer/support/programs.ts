import fc from "fast-check";
import { listKeys } from "../../../src/policy/index.ts";

/**
 * Programs in the language that deploy files are written in: all of them run to their end, and every variable keeps its
 * kind, so that what they make can be compared with what is read.
 */
export function deployPrograms(): fc.Arbitrary<string> {
  const { statement } = fc.letrec<Grammar>(grammar);
  return fc
    .array(statement, { minLength: 1, maxLength: 7 })
    .map((statements) => `${prelude}Jets.deploy.configure((config) => {\n${statements.join("\n")}\n});\n`);
}

const prelude = `const fixed = ["sqs", "sns"] as const;
const names = { read: "s3:Get*", nested: { list: ["a", "b"] } };
enum Effect { Allow = "Allow", Deny = "Deny" }
let s0 = "s3", s1 = "ec2";
let l0: any[] = ["x"], l1: any[] = [...fixed];
let o0: any = { Action: "a:b", Effect: Effect.Allow }, o1: any = { Action: ["c:d"] };
const add = (list: any[], ...items: any[]) => { list.push(...items); return list; };
const twice = (list: any[]) => [...list, ...list];
function pick<T>(which: boolean, a: T, b: T): T { if (which) return a; return b; }
const statement = (action: string, more: any = {}) => ({ Action: [action], Effect: "Allow", ...more });
`;

interface Grammar {
  text: string;
  flag: string;
  item: string;
  list: string;
  object: string;
  statement: string;
  block: string;
}

const textNames = fc.constantFrom("s0", "s1");
const listNames = fc.constantFrom("l0", "l1");
const objectNames = fc.constantFrom("o0", "o1");
const iamLists = fc.constantFrom(...listKeys).map((key) => `config.ci.iam.${key}`);
const changeableLists = fc.oneof(listNames, iamLists);
const smallNumbers = fc.integer({ min: -1, max: 3 }).map(String);
const literals = fc.constantFrom('"s3"', '"ec2:Describe*"', "'logs'", "`kms`", "names.read", "fixed[0]", "Effect.Deny");

/** A condition that nobody can know: both of its courses are possible. */
const unknownFlag = "process.env.STAGE === 'prod'";

function grammar(tie: fc.LetrecTypedTie<Grammar>): { [K in keyof Grammar]: fc.Arbitrary<string> } {
  const text = tie("text");
  const flag = tie("flag");
  const item = tie("item");
  const list = tie("list");
  const object = tie("object");
  const block = tie("block");
  return {
    text: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      literals,
      textNames,
      build`${text} + "-" + ${text}`,
      fc.tuple(text, text).map(([a, b]) => `\`\${${a}}:\${${b}}\``),
      build`${text}.toUpperCase()`,
      build`(${flag} ? ${text} : ${text})`,
      build`pick(${flag}, ${text}, ${text})`,
      build`(${text}).slice(0, 4)`,
    ),
    flag: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("true", "false", unknownFlag),
      build`(${text} === ${text})`,
      build`(${list}).length > ${smallNumbers}`,
      build`(${list}).includes(${text})`,
      build`!(${flag})`,
      build`(${flag} && ${flag})`,
      build`(${flag} || ${flag})`,
    ),
    item: fc.oneof({ weight: 3, arbitrary: text }, object, objectNames),
    list: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      changeableLists,
      build`[${item}]`,
      build`[${item}, ...${list}]`,
      build`(${list}).concat(${list}, ${item})`,
      build`(${list}).slice(${smallNumbers})`,
      build`(${list}).filter((x) => x !== ${text})`,
      build`(${list}).map((x) => (x === ${text} ? ${item} : x))`,
      build`(${flag} ? ${list} : ${list})`,
      build`(${list} ?? ${list})`,
      build`twice(${list})`,
      build`add(${changeableLists}, ${item})`,
      build`(${list}).toReversed()`,
      fc.constant("[...names.nested.list]"),
    ),
    object: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      build`{ Action: ${text}, Effect: "Allow" }`,
      build`{ ...${objectNames}, Sid: ${text} }`,
      build`statement(${text})`,
      build`statement(${text}, { Resource: ${text} })`,
      build`(${flag} ? ${object} : ${objectNames})`,
    ),
    statement: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      build`${iamLists} = ${list};`,
      build`${iamLists}.push(${item}, ...${list});`,
      build`${changeableLists}.push(${item});`,
      build`${changeableLists}.unshift(${item});`,
      build`${iamLists} = [...${iamLists}, ${item}];`,
      build`${changeableLists}.pop();`,
      build`${changeableLists}.splice(${smallNumbers}, 1, ${item});`,
      build`${changeableLists}.reverse();`,
      build`${changeableLists}.length = 1;`,
      build`${changeableLists}[0] = ${item};`,
      build`${listNames} = ${list};`,
      build`${iamLists} = ${listNames};`,
      build`${textNames} = ${text};`,
      build`${textNames} += ${text};`,
      build`${objectNames} = ${object};`,
      build`${objectNames}.Sid = ${text};`,
      build`${objectNames}.Action = ${list};`,
      build`${iamLists} ??= ${list};`,
      build`${iamLists} ||= ${list};`,
      build`Object.assign(config.ci.iam, { policy: ${list} });`,
      build`config.ci.iam = { ...config.ci.iam, managed_policy: ${list} };`,
      build`{ const { policy, default_policy: d } = config.ci.iam; policy.push(${item}); d.push(${text}); }`,
      build`{ const inner = (${list}).slice(); inner.push(${objectNames}); config.ci.iam.policy = inner; }`,
      build`[${iamLists}, ${listNames}] = [${list}, ${list}];`,
      build`if (${flag}) ${block} else ${block}`,
      build`if (${flag}) ${block}`,
      build`for (const x of [${text}, ${text}]) { ${changeableLists}.push(x); if (${flag}) break; }`,
      build`for (let i = 0; i < 2; i++) ${block}`,
      build`(${list}).forEach((x) => { if (x === ${text}) ${changeableLists}.push(${item}); });`,
      build`(() => { if (${flag}) return; ${changeableLists}.push(${item}); })();`,
      build`switch (${text}) { case ${text}: ${changeableLists}.push(${item}); break; case ${text}: ${block} default: ${changeableLists}.pop(); }`,
      build`try { if (${flag}) throw new Error("x"); ${changeableLists}.push(${item}); } catch { ${changeableLists}.push(${item}); }`,
    ),
    block: fc.array(tie("statement"), { maxLength: 2 }).map((statements) => `{ ${statements.join(" ")} }`),
  };
}

/** A piece of program made of others: `build\`${list}.push(${item});\``. */
function build(fixed: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((chosen) => fixed.map((piece, index) => piece + (chosen[index] ?? "")).join(""));
}
