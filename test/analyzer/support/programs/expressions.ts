import { listKeys } from "../../../../src/policy/list-key.ts";
import { anyName, build, oneOf, type Production, type Write } from "./pen.ts";

/** Adds ways to write something. */
export function add({ branches }: Production, more: readonly Write[]): void {
  (branches as Write[]).push(...more);
}

/** What only the world knows that the program runs in; in a program that depends on nothing outside, something else. */
export function foreign(foreignText: Write, otherwise: Write): Write {
  return (pen) => (pen.usesForeign ? foreignText(pen) : otherwise(pen));
}

const literalText = oneOf('"s3"', '"ec2:Describe*"', "'logs'", "`kms`", '"sqs"', '""', "Effect.Deny");
const textName = anyName("text", literalText);
const smallNumber = oneOf("0", "1", "2", "3", "-1", "10");
const numberName = anyName("number", smallNumber);
const iam = anyName("iam", oneOf("config.ci.iam"));
const listKey = oneOf(...listKeys);
const iamList: Write = (pen) => pen.choices.oneOf([build`config.ci.iam.${listKey}`, build`${iam}.${listKey}`])(pen);
const boxName = anyName("box", oneOf("{ list: ['boxed'], name: 'box' }"));
const policyName = anyName("policy", oneOf('{ Action: "a:b" }'));
const storeName = anyName("store", boxName);

/** A list that can be changed: a variable, a part of something, or one of the configuration's. */
export const changeableList: Write = (pen) => pen.choices.oneOf(changeableLists)(pen);
const changeableLists: readonly Write[] = [
  anyName("list", iamList),
  iamList,
  iamList,
  build`${boxName}.list`,
  build`${storeName}.list`,
  (pen) => (pen.names("storeClass").length === 0 ? iamList(pen) : build`${anyName("storeClass", iamList)}.shared`(pen)),
];

/** A place that holds a list and may be assigned another one. */
export const listPlace: Write = (pen) => pen.choices.oneOf(listPlaces)(pen);
const listPlaces: readonly Write[] = [
  iamList,
  build`${boxName}.list`,
  (pen) => {
    const names = pen.names("list").filter(({ isConstant }) => !isConstant);
    return names.length === 0 ? iamList(pen) : pen.choices.oneOf(names).text;
  },
];

export const text: Production = {
  leaves: [literalText, textName, textName],
  branches: [],
};
export const number: Production = { leaves: [smallNumber, numberName], branches: [] };
export const flag: Production = { leaves: [oneOf("true", "false")], branches: [] };
export const item: Production = { leaves: [literalText, textName, policyName], branches: [] };
export const list: Production = { leaves: [changeableList, oneOf("[]", '["x", "y"]', "[...fixed]")], branches: [] };
export const policy: Production = { leaves: [policyName, oneOf('{ Action: "a:b" }')], branches: [] };
export const box: Production = { leaves: [boxName], branches: [] };

const texter = anyName("texter", oneOf("String"));
const lister = anyName("lister", oneOf("add"));

add(text, [
  build`${text} + "-" + ${text}`,
  build`\`\${${text}}:\${${item}}\``,
  build`\`\${${number}}\``,
  build`(${flag} ? ${text} : ${text})`,
  build`pick(${flag}, ${text}, ${text})`,
  build`${texter}(${text})`,
  build`(${text}).toUpperCase()`,
  build`(${text}).slice(${number}, 4)`,
  build`(${text}).replace("s", ${text})`,
  build`(${list}).join(${text})`,
  build`(${list}).length + ${text}`,
  build`String(${item})`,
  build`${boxName}.name`,
  build`typeof ${item}`,
  build`(${text} || ${text})`,
  build`(${text}, ${text})`,
  build`(${text}).split("-")[0]!`,
  build`String.raw\`a\\n\${${text}}\``,
  build`tagged\`a\${${item}}b\${${text}}\``,
  build`(${text} in ${policy} ? ${text} : ${text})`,
  foreign(build`(process.env.REGION ?? ${text})`, build`(undefined ?? ${text})`),
  foreign(build`String(remote(${item}))`, build`String(${number})`),
]);

add(number, [
  build`(${list}).length`,
  build`(${text}).length`,
  build`(${number} + ${number})`,
  build`(${number} * ${number} - ${number})`,
  build`(${number} % 7)`,
  build`(${number} & ${number} | ${number} ^ 5)`,
  build`(${number} << 1 >> 2 >>> 1)`,
  build`(2 ** (${number} % 8))`,
  build`-(${number})`,
  build`~(${number})`,
  build`+(${flag})`,
  build`(${flag} ? ${number} : ${number})`,
  build`(${list}).indexOf(${item})`,
  build`(${text} as any * 1 || ${number})`,
  foreign(build`Number(process.env.COUNT)`, build`Number(${text})`),
]);

add(flag, [
  build`(${text} === ${text})`,
  build`(${text} !== ${text})`,
  build`(${item} as any == ${item})`,
  build`((${number} as any) == ${text})`,
  build`(${list}).length > ${number}`,
  build`(${number} < ${number})`,
  build`(${text} >= ${text})`,
  build`(${list}).includes(${item})`,
  build`!(${flag})`,
  build`(${flag} && ${flag})`,
  build`(${flag} || ${flag})`,
  build`Array.isArray(${item})`,
  build`("Sid" in ${policyName})`,
  build`("more" in ${boxName})`,
  build`(${number} in ${list})`,
  build`(${list} === ${list})`,
  build`(${text}).startsWith(${text})`,
  build`(${list}).some((x: any) => x === ${text})`,
  build`(${policyName} instanceof Array)`,
  foreign(oneOf("process.env.STAGE === 'prod'"), oneOf("true")),
  foreign(oneOf("process.env.REGION"), oneOf("false")),
  foreign(build`remote(${list})`, oneOf("0")),
]);

/** An object that runs code when it is read or converted. */
export const withCode = build`({ Action: ${text}, get Sid() { ${changeableList}.push("read"); return ${text}; }, toString() { ${changeableList}.push("made"); return ${text}; } } as any)`;

add(item, [
  withCode,
  build`(${flag} ? ${withCode} : ${item})`,
  build`${text}`,
  build`${policy}`,
  build`${number}`,
  build`${list}`,
  build`(${list})[${number}]`,
  build`(${list}).at(-1)`,
  build`${policyName}.Sid`,
  build`${policyName}?.[${text}]`,
  oneOf("null", "undefined", "true"),
  build`(${item} ?? ${item})`,
  foreign(build`remote(${list}, ${policy})`, build`${box}`),
]);

add(list, [
  build`[${item}]`,
  build`[${item}, ...${list}]`,
  build`[...${list}, ...${list}]`,
  build`[...${text}]`,
  build`(${list}).concat(${list}, ${item})`,
  build`(${list}).slice(${number})`,
  build`(${list}).filter((x: any) => x !== ${text})`,
  build`(${list}).map((x: any) => (x === ${text} ? ${item} : x))`,
  build`(${list}).flatMap((x: any, i: number) => (i > 0 ? [x, i] : []))`,
  build`(${flag} ? ${list} : ${list})`,
  build`(${list} ?? ${list})`,
  build`twice(${list})`,
  build`add(${changeableList}, ${item})`,
  build`${lister}(${list}, ${item})`,
  build`${lister}(${list})`,
  build`(${list}).toReversed()`,
  build`(${list}).splice(${number}, 1)`,
  build`${box}.list`,
  build`(${boxName}.more ?? ${list})`,
  build`Object.keys(${policy})`,
  build`Object.values(${policy})`,
  build`(${text}).split("")`,
  build`(${list}).reduce((sum: any[], x: any) => [x, ...sum], [] as any[])`,
  build`(() => { const l = ${list}; return l; })()`,
  build`[${item}, , ${item}].slice(0, 1)`,
  foreign(build`(remote(${list}) ? ${list} : ${list})`, build`[${number}]`),
]);

add(policy, [
  build`{ Action: ${text}, Effect: Effect.Allow }`,
  build`{ Action: ${list}, Resource: ${item} }`,
  build`{ ...${policyName}, Sid: ${text} }`,
  build`{ ...${policy}, ...(${flag} && { Sid: ${text} }) }`,
  build`{ [${text}]: ${text}, Action: ${text} }`,
  build`{ Sid: ${text}, ...(${flag} ? { Action: ${list}, Sid: ${text} } : { Effect: ${text} }), Resource: ${item} }`,
  build`{ ...(${flag} ? ${policy} : ${oneOf("undefined", "null", "{}")}), ...(${flag} && ${flag} && { Sid: ${text} }) }`,
  build`statement(${text})`,
  build`statement(${text}, { Resource: ${text} })`,
  build`(${flag} ? ${policy} : ${policyName})`,
  build`Object.assign(${policyName}, { Sid: ${text} })`,
  withCode,
  build`{ ...${withCode}, [${text}]: ${text} }`,
  build`{ [${text}]: ${text}, get Sid() { ${changeableList}.push("read"); return ${text}; } }`,
  foreign(build`(remote(${text}) || ${withCode})`, build`{ Action: ${text}, ...${withCode} }`),
]);

add(box, [
  build`{ list: ${list}, name: ${text} }`,
  build`{ ...${boxName}, list: ${list} }`,
  build`{ ...${boxName} }`,
  build`{ ...${boxName}, ...(${flag} && { more: ${list}, get name() { return ${text}; } }), name: ${text} }`,
  build`{ list: ${list}, ...(${flag} ? ${box} : { more: ${list} }) }`,
  foreign(build`{ ["list" + (process.env.NONE ?? "")]: ${list}, name: ${text} }`, build`{ list: ${list} }`),
  build`(${flag} ? ${boxName} : ${boxName})`,
  build`{ list: ${list}, get name() { return ${text}; } }`,
  build`{ name: ${text}, get list() { return ${list}; }, set list(to: any[]) { ${changeableList}.push(...to.slice(0, 2)); } }`,
  build`{ name: ${text}, list: [] as any[], add(x: any) { this.list.push(x); return this; } }.add(${item})`,
]);
