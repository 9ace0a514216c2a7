/** Each is the body of a callback; the list that it makes of `policy`, unknowns as `<expression>`, `…` where any number. */
export const joined: Readonly<Record<string, readonly [body: string, policy: string]>> = {
  "an item": [`config.ci.iam.policy = ["a", process.env.X, "b"];`, `["a", <process.env.X>, "b"]`],
  "a part of a text": ["config.ci.iam.policy = [`arn:${process.env.X}`, 'b'];", `[<process.env.X>, "b"]`],
  "a property": [
    `config.ci.iam.policy = [{ Action: "a", Resource: process.env.X }];`,
    `[{Action: "a", Resource: <process.env.X>}]`,
  ],
  "a spread": [
    `config.ci.iam.policy = ["a", ...process.env.X.split(","), "b"];`,
    `["a", …<process.env.X.split(",")>, "b"]`,
  ],
  "a spread of an object": [
    `config.ci.iam.policy = ["a", { ...process.env, Action: "b" }];`,
    `["a", <...process.env>]`,
  ],
  "two courses": [
    `config.ci.iam.policy = ["a"]; if (process.env.X) config.ci.iam.policy.push("b", "c"); config.ci.iam.policy.push("d");`,
    `["a", …<process.env.X>, "d"]`,
  ],
  "lists made and changed in two courses": [
    `if (process.env.X) { config.ci.iam.policy = ["s3", "ec2"]; config.ci.iam.policy.pop(); } else { config.ci.iam.policy = ["s3", "ec2"]; }`,
    `["s3", …<process.env.X>]`,
  ],
  "a list of before, changed in one course and replaced in the other": [
    `const l = ["a"]; let x = l; if (process.env.X) { l.push("b"); } else { x = ["a"]; } config.ci.iam.policy = x;`,
    `["a", …<process.env.X>]`,
  ],
  "objects changed in a course that gives them": [
    `const o: any = { Action: "a" }; const set = () => { o.Action = "b"; return [o]; }; config.ci.iam.policy = process.env.X ? set() : [{ Action: "b" }];`,
    `[{Action: "b"}]`,
  ],
  "two courses that agree": [
    `if (process.env.X) config.ci.iam.policy = ["a"]; else config.ci.iam.policy = ["a"];`,
    `["a"]`,
  ],
  "two courses that differ in one item": [
    `config.ci.iam.policy = process.env.X ? ["a", "b"] : ["a", "c"];`,
    `["a", <process.env.X>]`,
  ],
  "two courses that differ in a property": [
    `config.ci.iam.policy = [process.env.X ? { Action: "a", Effect: "Allow" } : { Action: "a", Effect: "Deny" }];`,
    `[{Action: "a", Effect: <process.env.X>}]`,
  ],
  "a property of one course": [
    `const o: any = { Action: "a" }; if (process.env.X) o.Sid = "b"; o.Resource = "*"; config.ci.iam.policy = [o];`,
    `[{Action: "a", Sid?: <process.env.X>, Resource: "*"}]`,
  ],
  "a property that is deleted in one course": [
    `const o: any = { Action: "a", Sid: "b" }; if (process.env.X) delete o.Sid; config.ci.iam.policy = [o];`,
    `[{Action: "a", Sid?: <process.env.X>}]`,
  ],
  "a spread of nothing or something": [
    `config.ci.iam.policy = [{ Action: "a", ...(process.env.X ? { Sid: "b" } : {}), Resource: "*" }];`,
    `[{Action: "a", Sid?: <process.env.X>, Resource: "*"}]`,
  ],
  "a spread behind &&": [
    `config.ci.iam.policy = [{ Action: "a", ...(process.env.X && { Sid: "b", Action: "c" }) }];`,
    `[{Action: <process.env.X>, Sid?: <process.env.X>}]`,
  ],
  "spreads behind several conditions": [
    `config.ci.iam.policy = [{ Action: "a", ...(process.env.X && process.env.Y && { Sid: "b" }), ...(process.env.X ? { Condition: {} } : undefined) }];`,
    `[{Action: "a", Sid?: <process.env.X>, Condition?: <process.env.X>}]`,
  ],
  "a spread of what was made before": [
    `const more = process.env.X ? { Sid: "b" } : {}; config.ci.iam.policy = [{ Action: "a", ...more, Resource: "*" }];`,
    `[{Action: "a", Sid?: <process.env.X>, Resource: "*"}]`,
  ],
  "a spread that may replace something": [
    `const more = process.env.X ? { Sid: "b" } : {}; config.ci.iam.policy = [{ Action: "a", Sid: "c", ...more }];`,
    `[{Action: "a", Sid: <process.env.X>}]`,
  ],
  "a spread of what may be any of two": [
    `config.ci.iam.policy = [{ Action: "a", ...(process.env.X ? { Sid: "b" } : { Id: "c" }) }];`,
    `[{Action: "a", Sid?: <process.env.X>, Id?: <process.env.X>}]`,
  ],
  "the rest of such an object": [
    `const { Sid, ...rest } = { Sid: "s", Action: "a", ...(process.env.X && { Id: "c" }) } as any; config.ci.iam.policy = [rest, structuredClone(rest)];`,
    `[{Action: "a", Id?: <process.env.X>}, {Action: "a", Id?: <process.env.X>}]`,
  ],
  "properties whose order is not known": [
    `config.ci.iam.policy = [{ ...(process.env.X ? { Action: "a", Sid: "b" } : { Sid: "b", Action: "a" }) }];`,
    `[<process.env.X>]`,
  ],
  "a property that is there for certain in the end": [
    `const o: any = { Action: "a", ...(process.env.X && { Sid: "b", Id: "c" }) }; o.Sid = "d"; config.ci.iam.policy = [o];`,
    `[{Action: "a", Sid: "d", Id?: <process.env.X>}]`,
  ],
  "an early return": [`if (!process.env.X) return; config.ci.iam.policy = ["a"];`, `[…<!process.env.X>]`],
  "a guard that throws": [`if (!process.env.X) throw new Error("no"); config.ci.iam.policy = ["a"];`, `["a"]`],
  cases: [
    `switch (process.env.X) { case "1": config.ci.iam.policy.push("a"); break; default: config.ci.iam.policy.push("b"); }`,
    `[<process.env.X>]`,
  ],
  "a loop over what is unknown": [
    `config.ci.iam.policy = ["a"]; for (const x of process.env.X.split(",")) config.ci.iam.policy.push(x);`,
    `[…<process.env.X.split(",")>]`,
  ],
  "a loop that ends when nobody knows": [
    `while (Math.random() > 0.5) config.ci.iam.policy.push("x");`,
    `[…<Math.random() > 0.5>]`,
  ],
  "what a filter lets through": [
    `config.ci.iam.policy = ["a", "b"].filter((x) => x === process.env.X);`,
    `[…<process.env.X>, …<process.env.X>]`,
  ],
  "a call of unknown code with the list": [
    `config.ci.iam.policy = ["a"]; extend(config.ci.iam.policy);`,
    `[…<extend(config.ci.iam.policy)>]`,
  ],
  "a call of unknown code that keeps the list": [
    `keep(config.ci.iam); config.ci.iam.policy = ["a"]; config.ci.iam.managed_policy = again();`,
    `<again()>`,
  ],
  "a list replaced after unknown code": [`extend(config.ci.iam.policy); config.ci.iam.policy = ["a"];`, `["a"]`],
  "a change through what may be the list": [
    `const other = []; const either = process.env.X ? config.ci.iam.policy : other; either.push("a");`,
    `[…<either.push("a")>]`,
  ],
  "a callback that runs later": [
    `setTimeout(() => { config.ci.iam.policy = ["a"]; });`,
    `<setTimeout(() => { config.ci.iam.policy = ["a"]; })>`,
  ],
  "an async function": [`const f = async () => { config.ci.iam.policy = ["a"]; }; f();`, `<f()>`],
  "an early return in a loop": [
    `for (const x of ["a", "b"]) { if (process.env.X) return; config.ci.iam.policy.push(x); }`,
    `[…<process.env.X>]`,
  ],
  "a round that may be cut short": [
    `for (const x of ["a", "b"]) { if (x === process.env.X) continue; config.ci.iam.policy.push(x); } config.ci.iam.policy.push("c");`,
    `[…<x === process.env.X>, …<x === process.env.X>, "c"]`,
  ],
  "a loop that may be left": [
    `for (const x of ["a", "b"]) { config.ci.iam.policy.push(x); if (x === process.env.X) break; config.ci.iam.policy.push("-"); } config.ci.iam.policy.push("c");`,
    `["a", …<x === process.env.X>, "c"]`,
  ],
  "a jump that may leave an outer loop": [
    `outer: for (const x of ["a", "b"]) for (const y of ["c"]) { config.ci.iam.policy.push(x + y); { if (process.env.X) break outer; } }`,
    `["ac", …<process.env.X>]`,
  ],
  "a return that may come within a case": [
    `switch ("a" as string) { case "a": if (process.env.X) return; config.ci.iam.policy.push("a"); } config.ci.iam.managed_policy = []; config.ci.iam.policy.push("b");`,
    `[…<process.env.X>]`,
  ],
  "a result that two returns may give": [
    `const f = (x: string) => { if (process.env.X) { if (x === "a") return ["s3", "a"]; } return ["s3", "b"]; }; config.ci.iam.policy = [...f("a"), ...f("b")];`,
    `["s3", <process.env.X>, "s3", "b"]`,
  ],
  "what is right of a question mark": [
    `config.ci.iam.policy = ["a"]; process.env.X?.replace("x", () => config.ci.iam.policy.push("b"));`,
    `[…<process.env.X>]`,
  ],
  "a class of somebody else": [
    `class A extends Base { list = ["a"]; } config.ci.iam.policy = ["b", ...new A().list];`,
    `["b", …<new A()>]`,
  ],
  "an instance that unknown code has": [
    `class A { list = ["a"]; add(x: string) { config.ci.iam.policy.push(x); } } const a = new A(); keep(a); config.ci.iam.policy = ["b", ...a.list]; a.add("c");`,
    `[…<a.add("c")>]`,
  ],
  "code within what unknown code has pushed": [
    "const l: any[] = []; keep(() => l.push({ toString: () => config.ci.iam.policy.push('x') })); config.ci.iam.policy = ['a']; `${l}`;",
    `[…<keep(() => l.push({ toString: () => config.ci.iam.policy.push('x') }))>]`,
  ],
  "code under a name that unknown code does not spell": [
    "const l: any[] = [], key = 'toString', hit = () => config.ci.iam.policy.push('x'); keep(() => l.push(Object.fromEntries([[key, hit]]))); config.ci.iam.policy = ['a']; `${l}`;",
    `[…<keep(() => l.push(Object.fromEntries([[key, hit]])))>]`,
  ],
  "code within what unknown code has pushed, of which nothing is read": [
    `const l: any[] = []; keep(() => l.push({ toString: () => config.ci.iam.policy.push("x") })); config.ci.iam.policy = ["a"];`,
    `["a"]`,
  ],
  "code that unknown code has, and that no text runs": [
    "const l: any[] = []; keep(() => l.push(() => config.ci.iam.policy.push('x'))); config.ci.iam.policy = ['a', `${l}`];",
    `["a", <keep(() => l.push(() => config.ci.iam.policy.push('x')))>]`,
  ],
  "code that a value of the library was given": [
    "const d: any = new Date(0); d.toString = () => config.ci.iam.policy.push('x'); config.ci.iam.policy = ['a']; `${d}`;",
    `[…<new Date(0)>]`,
  ],
  "code that a class of an unknown kind brings": [
    "class A { accessor x = 1; toString() { config.ci.iam.policy.push('x'); } } const a = new A(); config.ci.iam.policy = ['a']; `${a}`;",
    `[…<new A()>]`,
  ],
  "code in what may be an item of another list": [
    `const o: any = process.env.X ? { toJSON: () => config.ci.iam.policy.push("x") } : "b"; config.ci.iam.managed_policy = [o]; config.ci.iam.policy = ["a"];`,
    `[…<() => config.ci.iam.policy.push("x")>]`,
  ],
  "an object that says itself what it is": [
    `config.ci.iam.policy = ["a", { Action: "b", toJSON: () => "c" } as any];`,
    `["a", <{ Action: "b", toJSON: () => "c" }>]`,
  ],
  "an instance whose class runs nothing when it is read": [
    `class A { x = 1; add() { config.ci.iam.policy.push("x"); } } const a = new A(); keep(a); config.ci.iam.policy = ["a"]; a.x;`,
    `["a"]`,
  ],
  "a class that only has names in common": [
    `class A { config = 1; policy?: typeof config; } config.ci.iam.policy = ["b"]; new A();`,
    `["b"]`,
  ],
  "a getter": [
    `config.ci.iam.policy = ["b", { get Action() { return "x"; } }];`,
    `["b", {Action: <get Action() { return "x"; }>}]`,
  ],
  "a try that may throw": [
    `try { check(); config.ci.iam.policy.push("a"); } catch { config.ci.iam.policy.push("b"); }`,
    `[…<check()>]`,
  ],
  "a try that may throw, and would lead elsewhere": [
    `let box = { list: ["b"] }; config.ci.iam.policy = box.list; try { check(); const list = box.list; box = { list: [] }; list.push("a"); } catch {}`,
    `[…<check()>]`,
  ],
  "courses that throw in the end": [
    `try { if (process.env.X) { config.ci.iam.policy.push("a"); throw 1; } else throw 2; } catch { config.ci.iam.policy.push("b"); }`,
    `[…<process.env.X>]`,
  ],
  "a finally that returns from a course that throws": [
    `(() => { try { if (process.env.X) { config.ci.iam.policy.push("a"); throw 1; } } finally { return; } })();`,
    `[…<process.env.X>]`,
  ],
  "closures of one function": [
    `const of = (l: string[]) => () => l.push("x"); const lists = [["a"], ["b"], ["c"]]; const [f, g, h] = lists.map(of); keep([f, g]); config.ci.iam.policy = lists;`,
    `[[…<keep([f, g])>], […<keep([f, g])>], ["c"]]`,
  ],
  "what foreign code has, when code that is not followed calls it": [
    `const kept: any = {}; keep(kept); const list = ["a"]; kept.list = list; const x = process.env.X + ({ toString() { return flush(); } } as any); config.ci.iam.policy = [...list];`,
    `[…<flush>]`,
  ],
  "a method that is called by foreign code": [
    `const o: any = { l: ["a"], add() { this.l.push("b"); } }; keep(() => o.add()); config.ci.iam.policy = o.l;`,
    `<o.l>`,
  ],
  "a field that foreign code sets": [
    `class A { x = "a"; y = "b"; m() { keep(() => { this.x = "c"; }); } } const a = new A(); a.m(); config.ci.iam.policy = [a.x, a.y];`,
    `[<keep(() => { this.x = "c"; })>, "b"]`,
  ],
  "a field that may have been deleted": [
    `class A { get x() { return "a"; } } class B extends A { x = "b"; } const b: any = new B(); if (process.env.X) delete b.x; config.ci.iam.policy = [b.x];`,
    `[<b.x>]`,
  ],
  "a key that an object has for certain not": [
    `const o: any = { a: "x", ...(process.env.X && { b: "y" }) }; config.ci.iam.policy = [String(o.c), \`\${o}\`];`,
    `["undefined", "[object Object]"]`,
  ],
  "whether foreign code has frozen something": [
    `const o = { a: "x" }; keep(o); config.ci.iam.policy = [String(Object.isFrozen(o))];`,
    `[<String(Object.isFrozen(o))>]`,
  ],
  "a function as an item": [`config.ci.iam.policy = ["a", () => 1];`, `["a", <() => 1>]`],
  "a list in itself": [`const a: any[] = ["x"]; a.push(a); config.ci.iam.policy = a;`, `["x", <["x"]>]`],
};
