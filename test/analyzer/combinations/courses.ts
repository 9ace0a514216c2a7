import { eachWithEach, type Table } from "./table.ts";

/** Statements of which it is not known whether they run, how often, or how what is around them ends. */
export const courses: Table = {
  about: "courses that part, and come together again",
  programs: eachWithEach(frames(), changes(), (frame, change) => {
    const body = frame.replaceAll("CHANGE", change).replaceAll("UNKNOWN", 'process.env.STAGE === "prod"');
    return `const key: any = process.env.REGION ?? "x";
    let n: any = 1, list: any = ["b"], other: any = ["m"], o: any = { x: 1, up() { this.x = 4; } };
    const alias: any = list, m = new Map<any, any>([["a", [1]]]);
    const main = (): any => { try { ${body} } catch {} };
    main();
    config.ci.iam.policy = [list, other, n, o, [...m], alias === list] as any;
    config.ci.iam.default_policy = alias;`;
  }),
};

function frames(): readonly string[] {
  return [
    ...[
      "if (UNKNOWN) { CHANGE }",
      "if (UNKNOWN) n = 5; else { CHANGE }",
      "if (UNKNOWN) { CHANGE } if (UNKNOWN) { CHANGE }",
    ],
    ...["if (UNKNOWN) { CHANGE throw 1; } throw 2;", "if (UNKNOWN) { CHANGE throw 1; } else { n = 3; throw 2; }"],
    ...["if (UNKNOWN) return; CHANGE", "if (UNKNOWN) { CHANGE return; } n = 7;"],
    ...["switch (key) { case 'x': CHANGE case 'eu-west-1': n = 2; break; default: list.push('d'); }"],
    ...["switch (key) { case 'x': throw 1; case 'eu-west-1': CHANGE default: throw 2; }"],
    ...[
      "switch (true) { case UNKNOWN: CHANGE break; case n > 1: n = 8; }",
      "switch (n) { default: n = 9; case 2: CHANGE }",
    ],
    ...[
      "for (const k of [1, 2]) { if (UNKNOWN) continue; CHANGE }",
      "for (const k of [1, 2]) { CHANGE if (UNKNOWN) break; n++; }",
    ],
    ...["for (const k of remote() ?? [1, 2]) { CHANGE }", "for (const k of list) { if (n++ > 3) break; CHANGE }"],
    ...[
      "let w = 0; while (w++ < 2) { if (UNKNOWN) { CHANGE } else continue; n++; }",
      "do { CHANGE if (n++ > 2) break; } while (UNKNOWN)",
    ],
    ...[
      "out: { if (UNKNOWN) break out; CHANGE }",
      "out: for (const a of [1, 2]) for (const b of [1, 2]) { if (UNKNOWN) continue out; CHANGE }",
    ],
    ...[
      "try { if (UNKNOWN) throw 1; CHANGE } catch { n = 6; }",
      "try { if (UNKNOWN) throw list; n = 4; } catch (e: any) { CHANGE e?.push?.('e'); }",
    ],
    ...[
      "try { CHANGE remote(); n++; } catch { list.push('c'); } finally { n++; }",
      "try { CHANGE throw 1; } catch { CHANGE }",
    ],
    ...[
      "(() => { try { if (UNKNOWN) { CHANGE throw 1; } } finally { return 1; } })();",
      "(() => { try { CHANGE throw 1; } finally { return 1; } })();",
    ],
    ...[
      "for (const k of [1, 2]) { try { if (UNKNOWN) { CHANGE throw 1; } } finally { continue; } }",
      "label: try { if (UNKNOWN) break label; CHANGE } finally { n++; }",
    ],
    ...["const got: any = (() => { if (UNKNOWN) return list; CHANGE return other; })(); got.push('got');"],
    ...["const f = (d: number): any => { if (d > 1 || UNKNOWN) return d; CHANGE return f(d + 1); }; f(0);"],
    ...[
      "UNKNOWN && (() => { CHANGE })();",
      "(process.env.STAGE ?? (() => { CHANGE return 1; })());",
      "const v: any = UNKNOWN ? (() => { CHANGE return 1; })() : 2; n += v;",
    ],
    ...[
      "const run: any = UNKNOWN ? () => { CHANGE } : () => { n = 0; }; run(); run();",
      "let run: any = () => { CHANGE }; if (UNKNOWN) run = () => {}; run();",
    ],
    ...[
      "[1, 2].forEach(() => { if (UNKNOWN) return; CHANGE });",
      "[1, 2].some(() => { CHANGE return UNKNOWN; });",
      "[2, 1].sort(() => { CHANGE return UNKNOWN ? 1 : -1; });",
    ],
    ...[
      "for (const [k, v] of m) { CHANGE if (m.size > 2) break; }",
      "for (const k in o) { CHANGE if (UNKNOWN) break; }",
      "m.forEach(() => { CHANGE });",
    ],
    ...[
      "class L { constructor() { if (UNKNOWN) { CHANGE } } } new L();",
      "const h = { get g(): any { CHANGE return UNKNOWN; } }; if (h.g) n = 0;",
    ],
    ...[
      "const [d = (() => { CHANGE })()] = [process.env.STAGE] as any[];",
      "o?.[(() => { CHANGE return key; })()];",
      "const a1: any = UNKNOWN ? list : other; a1.push('a1'); CHANGE a1.pop();",
    ],
  ];
}

function changes(): readonly string[] {
  return [
    ...[
      "list.push('q');",
      "list.length = 0;",
      "list.length = n - 2;",
      "list = ['r'];",
      "list = other;",
      "other = list;",
      "alias.push(n);",
    ],
    ...[
      "n++;",
      "n = list.length;",
      "o.x = 2;",
      "o.x = list;",
      "o = { x: 3 };",
      "delete o.x;",
      "o.up();",
      "o[key] = 5;",
      "list[n] = 'at';",
    ],
    ...[
      "m.set('a', list);",
      "m.get('a')?.push(n);",
      "m.delete('a');",
      "other.push(...list);",
      "[list, other] = [other, list];",
      "list.reverse();",
    ],
    ...[
      "o = { ...o, w: list };",
      "Object.freeze(list);",
      "Object.assign(o, { y: n });",
      "remote(list);",
      "throw new Error();",
      "return list;",
    ],
    ...[
      "const copy = [...list]; copy.push('c'); list = copy;",
      "{ let list = ['s']; list.push('t'); other = list; }",
      "config.ci.iam.managed_policy.push('m' as any);",
    ],
  ];
}
