import { eachWithEach, type Table } from "./table.ts";

/** Something that can change: what makes it, statements that change it each, and a list that tells what it is now. */
interface State {
  readonly made: string;
  readonly changes: readonly string[];
  readonly shown: string;
}

/** Changes in code that is not followed, or perhaps runs, or runs in a way that few files use. */
export const unfollowedCode: Table = {
  about: "code that is not followed",
  programs: eachWithEach(
    states().flatMap(({ changes, ...state }) => changes.map((change) => ({ ...state, change }))),
    ways(),
    ({ made, change, shown }, way) =>
      `const key: any = process.env.REGION ?? "x";
      ${made}
      try { ${way.replaceAll("CHANGE", change)}; } catch {}
      config.ci.iam.policy = ${shown} as any;`,
    // Each change in every second way, and each way with every second change: both are an odd number.
  ).filter((_, index) => index % 2 === 0),
};

function states(): readonly State[] {
  return [
    {
      made: "const o: any = { x: 1, y: 1, z: { x: 1 }, list: [1] };",
      changes: [
        ...["o.x = 2", 'o["x"] = 2', "o[key] = 2", "o.x++", "o.x ||= 2", "o.w ??= 2", "delete o.x", "delete o[key]"],
        ...["[o.x] = [2]", "({ a: o.x } = { a: 2 } as any)", "({ ...o.x } = { a: 2 } as any)", "for (o.x of [2]);"],
        ...["for (o.x in { a: 1 });", "Object.assign(o, { x: 2 })", "Object.freeze(o)", "o.z.x = 2", "o.z = o.list"],
        ...['o.list.push("q")', "o.list.length = 0", "o.list[0] = o", "const { list } = o; list.pop()"],
        ...["const { z: { x: deep }, ...rest } = o; rest.list.push(deep)", "({ ...o }).list.push(2)"],
        ...["Object.values(o).forEach((each: any) => each.push?.(2))", "Object.defineProperty(o, 'x', { value: 2 })"],
        "Object.setPrototypeOf(o, { v: 2 }); o.list.push(o.v)",
      ],
      shown: "[o, Object.isFrozen(o)]",
    },
    {
      made: `class Base { x: any = 1; #p: any = 1; static s: any = 1; list: any[] = [1];
        up() { this.x = 2; this.#p = 2; } get a() { this.x = 3; return 1; } set a(to: any) { this.x = to; }
        other() { this.up(); } static up() { this.s = 2; } get p() { return this.#p; } grow(...more: any[]) { this.list.push(...more); } }
      class Sub extends Base { up() { super.up(); this.x++; } field = 1; inherited() { super.up(); } }
      const o: any = new Sub(), C: any = Sub;`,
      changes: [
        ...["o.x = 2", "o.up()", "o.a", "o.a = 5", "o.other()", "o.inherited()", 'o.grow("q")', "C.up()", "C.s = 3"],
        ...["o.up = () => 7", "o.constructor.s = 4", "Base.s = 5", "Sub.up()", "o[key]()", 'o["up"]()', "(o.up)()"],
        ...["o?.up?.()", "o.up.call(o)", "const { up } = o; up.call(o)", "[o].forEach((each) => each.up())"],
        ...["o.grow`q`", "const { a } = o", "({ ...o.list }); o.list.push(2)", "Base.prototype.up = () => 1; o.up()"],
        ...[
          "delete o.field",
          "o.field = o.list; o.field.push(3)",
          "new C().constructor.s = 6",
          "o instanceof C && o.up()",
        ],
      ],
      shown: "[o.x, o.p, C.s, o.list, o.field, Base.s]",
    },
    {
      made: `let n: any = 1, l: any = ["a"]; const up = () => { n = 2; }; function other(this: any, by: any = up()) { n += 3; }
      const methods = { x: 1, up() { this.x = 2; }, again() { this.up(); }, arrow: () => up(), get a() { return up(); } };`,
      changes: [
        ...[
          "n = 2",
          "n++",
          "[n] = [3]",
          "({ n } = { n: 4 })",
          "n ||= 5",
          "n &&= 6",
          "for (n of [7]);",
          "up()",
          "other()",
        ],
        ...[
          "other.call({})",
          "other.apply(null, [1])",
          "other.bind(null)()",
          "new (other as any)()",
          "[0].map(up)",
          "l = [2]",
        ],
        ...[
          "l.push(n)",
          "l = l.concat(1)",
          "methods.up()",
          "methods.again()",
          "methods.arrow()",
          "methods.a",
          "methods.x = 5",
        ],
        ...[
          "const { a } = methods",
          "const m: any = methods; m.up()",
          "(methods as any)[key]()",
          "(0, up)()",
          "void up()",
        ],
      ],
      shown: "[n, l, methods.x]",
    },
    {
      made: `const m = new Map<any, any>([["a", [1]]]), s = new Set<any>([1]), it = [1, 2, 3].values(), re = /a/g;`,
      changes: [
        ...['m.set("b", 1)', 'm.get("a").push(2)', 'm.delete("a")', "m.clear()", "s.add(2)", "s.delete(1)", "s.add(m)"],
        ...["it.next()", "[...it]", 're.test("aa")', "re.lastIndex = 1", '"aa".replace(re, "b"); re.exec("aa")'],
        ...["for (const [, each] of m) each.push(3)", "m.forEach((each: any) => each.push(4))", "const [first] = it"],
      ],
      shown: "[[...m], [...s], it.next().value, re.lastIndex]",
    },
    {
      made: `const kept: any = {}, list: any[] = [], make = (l: any[]) => () => { l.push("q"); }, mine: any[] = [], yours: any[] = [];
      const each = [make(mine), make(yours)]; remote(kept); kept.list = list;`,
      changes: [
        "remote()",
        "settle()",
        "remote(each)",
        "remote(each[0], each[1])",
        "each.forEach((f) => f())",
        "remote(() => each)",
      ],
      shown: "[list, mine, yours]",
    },
    {
      made: "const iam: any = config.ci.iam; const ci: any = config.ci; iam.managed_policy = ['a'];",
      changes: [
        ...['iam.managed_policy = ["b"]', 'ci.iam.managed_policy.push("b")', "ci.iam = { managed_policy: ['c'] }"],
        ...['config.ci.iam.managed_policy = ["d"]', "(config.ci as any) = { iam: {} }", "delete iam.managed_policy"],
        ...["iam[key] = 1", "Object.assign(iam, { managedPolicy: ['e'] })", "iam.managedPolicy.length = 0"],
      ],
      shown: "[1]",
    },
    {
      made: `namespace N { export let x: any = 1; export const list: any[] = [1]; export function up() { x = 2; list.push(2); } }
      enum E { A = 1 }; const tag: any = (parts: any, ...values: any[]) => { N.list.push(...values); };
      function f() {} (f as any).list = [1];`,
      changes: [
        "N.up()",
        "(N as any).x = 3",
        "N.list.push(3)",
        "tag`a${1}`",
        "(f as any).list.push(2)",
        "(E as any).A = 2",
      ],
      shown: "[N.x, N.list, (f as any).list, E.A]",
    },
  ];
}

function ways(): readonly string[] {
  return [
    ...["remote(() => { CHANGE; })", "remote(function () { CHANGE; })", "(async () => { CHANGE; })()"],
    ...["remote({ m() { CHANGE; } })", "remote({ get z() { CHANGE; return 1; } })", "remote([() => { CHANGE; }])"],
    ...["remote(class { static m() { CHANGE; } })", "remote(class { constructor() { CHANGE; } })"],
    ...["remote(new (class { m() { CHANGE; } })())", "remote(new (class { get z() { CHANGE; return 1; } })())"],
    ...["remote(new Map([[1, () => { CHANGE; }]]))", "const f = () => { CHANGE; }; remote(() => f())"],
    ...["const f = () => { CHANGE; }; remote(f.bind(null))", "remote((at = (() => { CHANGE; })()) => at)"],
    ...[
      "const later = () => { CHANGE; }; remote(later); settle()",
      "const all: any[] = []; remote(all); all.push(() => { CHANGE; }); settle()",
    ],
    ...[
      "[...(function* () { CHANGE; yield 1; })()]",
      "const g = (function* () { yield 1; CHANGE; })(); g.next(); g.next()",
    ],
    ...["for (const x of { *[Symbol.iterator]() { CHANGE; yield 1; } }) break", "(remote() || (() => { CHANGE; }))()"],
    ...["(remote() ? () => { CHANGE; } : () => 1)()", "[1].forEach(remote() ? () => { CHANGE; } : () => 1)"],
    ...[
      "if (remote()) { CHANGE; }",
      "if (remote()) 1; else { CHANGE; }",
      "for (const x of remote() ?? [1]) { CHANGE; }",
    ],
    ...["while (remote()) { CHANGE; break; }", "do { CHANGE; } while (remote() === 1 && false)"],
    ...[
      "for (let i = 0; i < (Number(process.env.COUNT) || 0); i++) { CHANGE; }",
      "try { remote(); } finally { CHANGE; }",
    ],
    ...[
      "try { remote(); } catch { CHANGE; }",
      "try { remote(); CHANGE; } catch {}",
      "switch (key) { case 'x': CHANGE; }",
    ],
    ...["switch (key) { default: CHANGE; case 'x': }", "out: { if (remote()) break out; CHANGE; }"],
    ...["remote()?.then(() => { CHANGE; })", "new Promise(() => { CHANGE; })", "[1].map(async () => { CHANGE; })"],
    ...["remote() ?? (() => { CHANGE; })()", "key && (() => { CHANGE; })()", "key ? (() => { CHANGE; })() : 1"],
    ...[
      '"a".replace(/a/, () => { CHANGE; return ""; })',
      '"a".replace(process.env.NONE ?? "a", () => { CHANGE; return ""; })',
    ],
    ...["Array.from({ length: 1 }, () => { CHANGE; })", "Array.from(remote() ?? [1], () => { CHANGE; })"],
    ...["[2, 1].sort(() => { CHANGE; return 0; })", "[2, key].sort(() => { CHANGE; return 0; })"],
    ...[
      "(remote() ?? [1]).map(() => { CHANGE; })",
      "[1, 2].reduce(() => { CHANGE; })",
      "[1].findLast(() => { CHANGE; })",
    ],
    ...['JSON.parse("[1]", () => { CHANGE; })', "JSON.stringify({ a: 1 }, () => { CHANGE; })"],
    ...["JSON.stringify({ toJSON() { CHANGE; } })", "JSON.stringify([key, { toJSON() { CHANGE; } }])"],
    ...[
      "Reflect.apply(() => { CHANGE; }, null, [])",
      "(() => { CHANGE; }).call(null)",
      "(() => { CHANGE; }).bind(null)()",
    ],
    ...[
      "new (class { constructor() { CHANGE; } })()",
      "class S { static { CHANGE; } }",
      "class S { static x = (() => { CHANGE; })(); }",
    ],
    ...["class S { x = (() => { CHANGE; })(); } new S()", "class S { [(() => { CHANGE; return 'a'; })()] = 1; }"],
    ...["class S { @((() => { CHANGE; }) as any) x = 1; }", "((t: any, ...v: any[]) => { CHANGE; })`a${key}`"],
    ...[
      "Object.defineProperty({}, 'x', { get() { CHANGE; return 1; } }).x",
      "new Proxy({} as any, { get() { CHANGE; } }).x",
    ],
    ...["`${{ toString() { CHANGE; return ''; } }}`", "[{ valueOf() { CHANGE; return 1; } }].map(Number)"],
    ...[
      "const { a = (() => { CHANGE; })() } = {} as any",
      "const { a = (() => { CHANGE; })() } = remote() ?? ({} as any)",
    ],
    ...["((a = (() => { CHANGE; })()) => a)()", "((a = (() => { CHANGE; })()) => a)(process.env.NONE)"],
    ...["new Map([[1, 2]]).forEach(() => { CHANGE; })", "new Set(remote() ?? [1]).forEach(() => { CHANGE; })"],
    ...["structuredClone({ get x() { CHANGE; return 1; } })", "({ ...{ get x() { CHANGE; return 1; } } })"],
    ...["Object.groupBy?.([1], () => { CHANGE; return 'a'; })", "const run = (f: any) => f(); run(() => { CHANGE; })"],
    ...["const run = (f: any, n: number): any => (n ? run(f, n - 1) : f()); run(() => { CHANGE; }, 3)"],
    ...[
      "const run: any = key === 'x' ? () => { CHANGE; } : () => {}; run()",
      "const hold: any = { f() { CHANGE; } }; hold[key === 'x' ? 'f' : 'g']?.()",
    ],
    ...[
      "const hold: any = { f: () => { CHANGE; } }; remote(hold); hold.f()",
      "var late: any = () => { CHANGE; }; { remote(); late(); }",
    ],
    ...["function hoisted() { CHANGE; } remote(); hoisted()", "eval('1'); (() => { CHANGE; })()"],
    ...[
      "const v = void (() => { CHANGE; })()",
      "throw (() => { CHANGE; })()",
      "label: for (;;) { CHANGE; break label; }",
    ],
  ];
}
