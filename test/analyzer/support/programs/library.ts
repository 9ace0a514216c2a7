import {
  add,
  changeableList,
  flag,
  foreign,
  item,
  list,
  listPlace,
  number,
  policy,
  text,
  withCode,
} from "./expressions.ts";
import { anyName, build, oneOf } from "./pen.ts";
import { block, declare, destructure, foreignStatement, named, pushItem, statement } from "./statements.ts";

/** What the language's own library adds to the programs, and what takes hold of the configuration in other ways. */
const set = anyName("set", oneOf("u0"));
const map = anyName("map", oneOf("m0"));
const policyName = anyName("policy", oneOf("({} as any)"));

add(text, [
  build`(${text}).replace(/[sx](\\d?)/g, ${text})`,
  build`(${text}).replace(/:/, (found: any) => ${text} + found)`,
  build`((${text}).match(/^(\\w+)[-:]/)?.[1] ?? ${text})`,
  build`(${text}).padStart(${number} % 12, ${text})`,
  build`(${text}).split(/[-:]/).join(${text})`,
  build`(${text}).repeat(${number} & 3)`,
  build`((${text}).at(${number}) ?? ${text})`,
  build`(JSON.stringify(${item}) ?? ${text})`,
  build`[...${list}].map(String).sort().join()`,
  build`Object.keys(${policy}).join(${text})`,
  build`(${number}).toString(36)`,
  build`(${text}).trim().concat(${text}, ${number} as any)`,
  build`[...${map}.keys()].join("")`,
]);

add(number, [
  build`Math.max(${number}, ${number})`,
  build`Math.floor(${number} / 2)`,
  build`parseInt(${text}, 10)`,
  build`(${text}).charCodeAt(0)`,
  build`(${list}).findIndex((x: any) => x === ${text})`,
  build`${set}.size`,
  build`${map}.size`,
]);

add(flag, [
  build`/s3|ec2/i.test(${text})`,
  build`${set}.has(${item})`,
  build`${map}.has(${text})`,
  build`Object.hasOwn(${policy}, ${text})`,
  build`(${list}).every((x: any) => typeof x === "string")`,
  build`Number.isNaN(${number})`,
  build`${map}.get(${text})?.length`,
]);

add(item, [
  build`(${list}).find((x: any) => x !== ${text})`,
  build`(${list}).pop()`,
  build`${map}.get(${text})`,
  build`Object.values(${policy})[${number}]`,
  foreign(build`process.env.REGION?.concat(${changeableList}.push(${item}) as any)`, build`(null as any)?.x(${text})`),
  foreign(build`remote(${item})?.[${changeableList}.push(${item})]`, build`${policyName}.none?.(${text})`),
]);

add(list, [
  build`[...new Set(${list})]`,
  build`[...${set}]`,
  build`[...${map}.values()].flat()`,
  build`[...${map}].map(([k, v]) => k)`,
  build`Array.from(${list}, (x: any, i: number) => (i > 0 ? x : ${item}))`,
  build`Array.from({ length: ${number} & 3 }, (_: any, i: number) => i)`,
  build`[...${list}].map(String).sort((a: any, b: any) => (a < b ? 1 : a > b ? -1 : 0))`,
  build`(${list}).toSorted()`,
  build`(${list}).flat()`,
  build`(${list}).slice().fill(${item}, 1)`,
  build`Object.entries(${policy}).map(([k, v]: any) => k + v)`,
  build`structuredClone(${list})`,
  build`JSON.parse(JSON.stringify(${list}))`,
  build`(${text}).split(/[-:]/)`,
  build`[...(${list}).entries()].flat()`,
  build`(${map}.get(${text}) ?? ${list})`,
  build`Object.freeze([${item}]).concat(${list})`,
]);

add(policy, [
  build`Object.fromEntries([["Action", ${text}], [${text}, ${item}]])`,
  build`structuredClone(${policy})`,
  build`JSON.parse(JSON.stringify(${policy}))`,
  build`Object.fromEntries(Object.entries(${policy}).filter(([k]: any) => k !== ${text}))`,
]);

add(statement, [
  build`${set}.add(${item});`,
  build`${set}.delete(${item});`,
  build`for (const x of ${set}) { ${changeableList}.push(x); if (${flag}) break; }`,
  build`${map}.set(${text}, ${list});`,
  build`${map}.get(${text})?.push(${item});`,
  build`${map}.delete(${text});`,
  build`for (const [k, v] of ${map}) { ${changeableList}.push(k, ...v); if (${flag}) continue; ${pushItem} }`,
  build`${map}.forEach((v: any, k: any) => { ${changeableList}.push(k); });`,
  build`${changeableList}.sort();`,
  build`${changeableList}.push(...Object.keys(${policy}));`,
  build`(null as any)?.x(${changeableList}.push(${item}));`,
  build`((c: any) => { c.ci.iam.policy.push(${item}); })(config);`,
  build`((iam: any, key: any) => { iam[key] = [...iam[key], ${item}]; })(config.ci.iam, "policy");`,
  build`config.ci.iam = { ...config.ci.iam };`,
  build`config.lambda.list = ${list}; config.lambda.list.push(${item});`,
  declare("iam", "iam", { leaves: [oneOf("config.ci.iam")], branches: [oneOf("config.ci.iam")] }),
  destructure(build`const { ci: { iam: ${named("iam", "iam")} } } = config;`),
  foreignStatement(build`try { remote(${item}); ${pushItem} } catch ${block} finally ${block}`),
  foreignStatement(build`for (const x of remote(${list}) ? ["a"] : ["b", "c"]) { ${changeableList}.push(x); }`),
  foreignStatement(
    build`for (const x of ["a", "b"]) { if (x === process.env.STAGE) continue; ${pushItem} if (process.env.COUNT) break; }`,
  ),
  foreignStatement(build`(async () => { ${pushItem} await 1; })();`),
  foreignStatement(
    build`{ const g = (function* () { ${pushItem} yield ${item}; ${pushItem} })(); ${pushItem} ${changeableList}.push(...g); }`,
  ),
  foreignStatement(oneOf("settle();")),
  foreignStatement(build`remote(() => ${changeableList}.push(${item}));`),
  foreignStatement(
    build`remote(() => ${anyName("store", build`(${policy})`)}.${oneOf("add", "addTwice", "reveal")}?.(${item}));`,
  ),
  foreignStatement(
    build`remote(() => { ${anyName("store", build`(${policy})`)}.${oneOf("note", "name", "list")} = ${list}; });`,
  ),
  foreignStatement(
    build`remote(${oneOf("() =>", "function (this: any)")} { ${listPlace} = ${list}; ${policyName}.Sid = ${item}; });`,
  ),
  foreignStatement(
    build`remote({ get a() { ${pushItem} return 1; }, b() { ${pushItem} } }, ${anyName("store", build`(${policy})`)});`,
  ),
  foreignStatement(build`remote(class { static a = ${list}; constructor() { ${pushItem} } b() { ${pushItem} } });`),
  foreignStatement(
    build`{ let n = 0; const given = ${changeableList}; for (const x of given) { if (n++ > 3) break; ${pushItem} if (${flag}) remote(given); } }`,
  ),
  foreignStatement(
    build`{ const given = ${changeableList}; const it = given${oneOf("", ".values()", ".entries()", ".keys()")}[Symbol.iterator](); it.next(); remote(${oneOf("given", "it", "1")}); ${changeableList}.push(...[...it].map(String)); }`,
  ),
  foreignStatement(
    build`${changeableList}.push(...Array.from(${list}, (x: any, i: number) => { if (i === 1) remote(${changeableList}); return x; }));`,
  ),
  foreignStatement(
    build`${changeableList}.sort((x: any, y: any) => { remote(${changeableList}); return x < y ? -1 : 1; });`,
  ),
  foreignStatement(build`${map}.set(remote(${text}), ${list});`),
  foreignStatement(build`${set}.add(remote(${policy}));`),
  foreignStatement(build`${policyName}[process.env.REGION as any] = ${item};`),
  // Code that nobody has seen being made, or of which nobody keeps what has it.
  foreignStatement(
    build`for (const x of remote(${list}) ? ["a"] : [1, 2]) { ${changeableList}.push(${withCode}); ${policyName}.Sid = ${withCode}; }`,
  ),
  foreignStatement(build`(async () => { ${map}.set(${text}, [${withCode}]); ${listPlace} = [${withCode}]; })();`),
  foreignStatement(
    build`try { const to: any = ${oneOf("new Date(0)", "() => 1", "/a/g", "remote({})", "new Map()")}; to.${oneOf("toString", "toJSON", "valueOf", "Sid")} = () => { ${pushItem} return 1; }; ${changeableList}.push(to); ${policyName}.Sid = to; } catch {}`,
  ),
  foreignStatement(build`try { Object.assign(${item}, ${withCode}); } catch {}`),
]);
