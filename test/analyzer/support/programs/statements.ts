import { box, changeableList, flag, item, list, listPlace, number, policy, text } from "./expressions.ts";
import { anyName, build, type Kind, oneOf, type Pen, type Production, variable, type Write } from "./pen.ts";

export const statement: Production = {
  leaves: [build`${changeableList}.push(${item});`, build`${listPlace} = ${list};`],
  branches: [],
};

export const pushItem = build`${changeableList}.push(${item});`;
const policyName = anyName("policy", oneOf("({} as any)"));
const boxName = anyName("box", oneOf("({} as any)"));

/** Some statements in braces, in a scope of their own. */
export const block: Write = (pen) => `{ ${statements(pen, 2)} }`;

/** The body of a loop, which may be left or cut short. */
const loopBody: Write = (pen) => pen.within((inner) => `{ ${statements(inner, 2)} }`, { ...pen.around, loop: true });

/** Up to so many statements. */
export function statements(pen: Pen, most: number): string {
  return pen.within((inner) => {
    const count = pen.choices.below(most + 1);
    return Array.from({ length: count }, () => inner.write(statement)).join(" ");
  });
}

/** The body of a function, which may return early and gives a result in the end. */
export function functionBody(returns: Write): Write {
  return (pen) =>
    pen.within((inner) => `{ ${statements(inner, 2)} return ${returns(inner)}; }`, { loop: false, returns });
}

const jump: Write = (pen) => {
  const { loop, returns } = pen.around;
  const ways: Write[] = [pushItem];
  if (loop) ways.push(build`if (${flag}) break;`, build`if (${flag}) continue;`);
  if (returns !== undefined) ways.push(build`if (${flag}) return ${returns};`);
  return pen.choices.oneOf(ways)(pen);
};

const store = anyName("store", oneOf("({ add() {} } as any)"));

const changes: readonly Write[] = [
  build`${changeableList}.push(${item}, ...${list});`,
  build`${changeableList}.unshift(${item});`,
  build`${changeableList}.pop();`,
  build`${changeableList}.shift();`,
  build`${changeableList}.splice(${number}, 1, ${item});`,
  build`${changeableList}.reverse();`,
  build`${changeableList}.length = 0;`,
  build`${changeableList}[0] = ${item};`,
  build`${listPlace} = [...${list}, ${item}];`,
  build`[${listPlace} = ${list}, ...${listPlace}] = [undefined, ${item}];`,
  build`({ a: ${listPlace} = ${list}, b: ${changeableList}[0] } = { b: ${item} } as any);`,
  build`{ const o: any = { get a() { ${changeableList}.push(${item}); o.c = ${item}; delete o.b; return ${item}; }, b: ${item}, c: ${item} }; ${changeableList}.push(...${oneOf("Object.values(o)", "Object.values({ ...o })", "Object.values(Object.assign({}, o))", "Object.keys(structuredClone(o))", "Object.values((({ z, ...r }: any) => r)(o))", "JSON.stringify(o)")}); }`,
  build`${changeableList}.push(...[1, 2].flatMap(() => { ${pushItem} return ${changeableList}; }));`,
  build`${listPlace} ??= ${list};`,
  build`${listPlace} ||= ${list};`,
  build`${listPlace} &&= ${list};`,
  variable("text", (name) => build`${oneOf(name)} = ${text};`, pushItem),
  variable("text", (name) => build`${oneOf(name)} += ${text};`, pushItem),
  variable("number", (name) => build`${oneOf(name)} = ${number};`, pushItem),
  variable(
    "number",
    (name) => build`${oneOf(name)}${oneOf("++", "--", " += 2", " **= 2", " <<= 1", " &= 7")};`,
    pushItem,
  ),
  variable("policy", (name) => build`${oneOf(name)} = ${policy};`, pushItem),
  variable("box", (name) => build`${oneOf(name)} = ${box};`, pushItem),
  build`${policyName}.Sid = ${text};`,
  build`${policyName}.Action = ${list};`,
  build`${policyName}[${text}] = ${item};`,
  build`delete ${policyName}.Sid;`,
  build`if (${flag}) ${policyName}.Sid = ${text}; else ${policyName}.Effect = ${text};`,
  build`if (${flag}) delete ${policyName}.Sid;`,
  build`${policyName}.Sid ??= ${text};`,
  build`if (${flag}) ${boxName}.more = ${list};`,
  build`${boxName}.more?.push(${item});`,
  build`Object.assign(${boxName}, { ...(${flag} && { more: ${list} }) });`,
  build`delete ${policyName}[${text}];`,
  build`Object.assign(config.ci.iam, { policy: ${list} });`,
  build`config.ci.iam = { ...config.ci.iam, managed_policy: ${list} };`,
  build`void ${list}.push(${item});`,
  build`(${list}, ${changeableList}).push(${item});`,
  build`${store}.add(${item});`,
  build`${anyName("doer", oneOf("(() => {})"))}();`,
  build`(${store}.add as any)(${item});`,
  build`${anyName("store", oneOf("({ constructor: { shared: [] } } as any)"))}.constructor.shared.push(${item});`,
  build`if (${flag}) delete ${store}.note;`,
  build`${store}.note = ${list};`,
  build`{ const o: any = { l: ${changeableList}, up(x: any) { this.l.push(x); } }; (o.up as any)(${item}); if (${flag}) delete o.up; o?.up?.(${item}); }`,
  build`{ const o: any = { get [${text}]() { ${pushItem} return 1; }, ...(${flag} && { a: 1 }) }; o.a; ${changeableList}.push(...Object.values(o)); }`,
  build`try { ${changeableList}.length = (${number} % 7) - 2; } catch { ${pushItem} }`,
  build`try { (Object.freeze([...${list}]) as any).${oneOf("reverse", "sort", "pop")}(); } catch { ${pushItem} }`,
];

const declarations: readonly Write[] = [
  declare("text", "s", text),
  declare("number", "n", number),
  declare("list", "l", list),
  declare("list", "l", list),
  declare("policy", "o", policy),
  declare("box", "b", box),
  destructure(build`const { policy: ${named("l", "list")}, default_policy: ${named("l", "list")} } = config.ci.iam;`),
  destructure(build`const [, ...${named("l", "list")}] = ${list};`),
  destructure(build`const { list: ${named("l", "list")}, name: ${named("s", "text")} } = ${box};`),
  destructure(build`let { list: [${named("s", "text")} = "none"] = [] } = { list: [${text}] } as any;`),
  destructure(build`const { Action: [] = [], ...${named("o", "policy")} } = { ...${policy}, Action: ${list} } as any;`),
];

const flow: readonly Write[] = [
  build`if (${flag}) ${block} else ${block}`,
  build`if (${flag}) ${block}`,
  build`if (${flag}) ${block} else if (${flag}) ${block}`,
  build`switch (${text}) { case ${text}: ${pushItem} break; case ${text}: ${block} default: ${changeableList}.pop(); }`,
  build`switch (${number} % 3) { default: ${pushItem} case 0: ${block} break; case 1: ${block} }`,
  build`try { ${pushItem} if (${flag}) throw new Error("x"); ${pushItem} } catch { ${pushItem} }`,
  build`try ${block} finally ${block}`,
  build`(() => { try { if (${flag}) { ${pushItem} throw 1; } ${pushItem} } finally { return; } })();`,
  build`try { if (${flag}) { ${pushItem} throw 1; } else { ${pushItem} throw 2; } } catch ${block}`,
  build`try { if (${flag}) throw ${item}; ${pushItem} } catch (e: any) { ${changeableList}.push(e); } finally { ${pushItem} }`,
  build`${block}`,
  loop((name) => build`for (const ${oneOf(name)} of [${text}, ${text}])`, "text"),
  loop((name) => build`for (const ${oneOf(name)} of [...${list}].map(String))`, "text"),
  loop((name) => build`for (const ${oneOf(name)} in ${policy})`, "text"),
  loop((name) => build`for (let ${oneOf(name)} = 0; ${oneOf(name)} < 2; ${oneOf(name)}++)`, "number"),
  loop((name) => build`for (let i = 0, ${oneOf(name)} = 5; i < 3; i++, ${oneOf(name)} -= 2)`, "number"),
  counted(
    (name) => build`while (${oneOf(name)}++ < 2)`,
    () => "",
  ),
  counted(
    () => oneOf("do"),
    (name) => `while (++${name} < 2);`,
  ),
  build`outer: for (const a of [1, 2]) { for (const b of [1, 2]) { if (${flag}) continue outer; ${pushItem} if (${flag}) break outer; } }`,
  (pen) => {
    const grown = changeableList(pen);
    return build`for (const x of ${() => grown}) { if (${() => grown}.length > 8) break; ${() => grown}.push(x); if (${flag}) break; }`(
      pen,
    );
  },
  build`(${list}).forEach((x: any) => { if (x === ${text}) ${pushItem} });`,
  build`(() => { if (${flag}) return; ${pushItem} })();`,
  build`((...given: any[]) => { ${changeableList}.push(...given); })(${item}, ...${list});`,
  build`{ const fs: any[] = []; for (let i = 0; i < 2; i++) fs.push(() => ${changeableList}.push(i)); fs.forEach((f) => f()); }`,
];

const assignments: readonly Write[] = [
  build`[${listPlace}, ${listPlace}] = [${list}, ${list}];`,
  build`({ list: ${listPlace} } = ${box});`,
  build`[${listPlace} = ${list}] = [];`,
  build`[, ...${listPlace}] = ${list};`,
];

(statement.branches as Write[]).push(
  ...changes,
  ...declarations,
  ...declarations,
  ...flow,
  ...assignments,
  jump,
  jump,
  foreignStatement(build`remote(${list}, ${item});`),
  foreignStatement(build`if (remote(${box})) ${block}`),
);

/** A statement with something of which only the world knows what it does. */
export function foreignStatement(write: Write): Write {
  return (pen) => (pen.usesForeign ? write(pen) : pushItem(pen));
}

/** A declaration; the name is known from there on. */
export function declare(kind: Kind, prefix: string, production: Production): Write {
  return (pen) => {
    const value = pen.write(production);
    const keyword = pen.choices.oneOf(["let", "const", "var"]);
    return `${keyword} ${pen.declare(prefix, kind, keyword === "const")}: any = ${value};`;
  };
}

/** A name in a pattern, which may not be used before the whole declaration has been written. */
export function named(prefix: string, kind: Kind): Write {
  return (pen) => pen.reserve(prefix, kind);
}

export function destructure(write: Write): Write {
  return (pen) => {
    const text = write(pen);
    pen.addReserved();
    return text;
  };
}

/** A loop with a variable of its own, which its head does not know yet. */
function loop(head: (name: string) => Write, kind: "text" | "number"): Write {
  return (pen) =>
    pen.within((inner) => {
      const name = inner.reserve("i", kind);
      const written = head(name)(inner);
      inner.addReserved();
      return `${written} ${loopBody(inner)}`;
    });
}

function counted(head: (name: string) => Write, tail: (name: string) => string): Write {
  return (pen) =>
    pen.within((inner) => {
      const name = inner.declare("i", "number", true);
      return `let ${name} = 0; ${head(name)(inner)} ${loopBody(inner)} ${tail(name)}`;
    });
}
