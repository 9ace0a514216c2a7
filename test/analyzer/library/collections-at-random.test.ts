import fc from "fast-check";
import { checkFits } from "./check.ts";

const names = fc.constantFrom("s", "t");
const maps = fc.constantFrom("m", "n");
const lists = fc.constantFrom("k", "l");
const keys = fc.constantFrom(`"a"`, `"b"`, `"c"`, "process.env.X", `(process.env.X ?? "c")`, "o");
const conditions = fc.constantFrom("true", "process.env.X", `process.env.Y === "a"`);

const { statement } = fc.letrec<{ statement: string; block: string; collection: string }>((tie) => ({
  block: fc.array(tie("statement"), { maxLength: 3 }).map((statements) => `{ ${statements.join(" ")} }`),
  collection: fc.oneof(
    names,
    piece`new Set([${keys}, ${keys}])`,
    piece`new Set(${lists})`,
    piece`new Set([...${names}, ...${names}])`,
    piece`new Set(${maps}.keys())`,
    piece`(${conditions} ? ${names} : ${names})`,
    piece`structuredClone(${names})`,
  ),
  statement: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    piece`${names}.add(${keys});`,
    piece`${names}.delete(${keys});`,
    piece`if (${names}.has(${keys})) ${tie("block")} else ${tie("block")}`,
    piece`if (${conditions}) ${tie("block")}`,
    piece`${names} = ${tie("collection")};`,
    piece`${names}.clear();`,
    piece`${maps}.set(${keys}, ${lists});`,
    piece`${maps}.get(${keys})?.push(${keys});`,
    piece`${maps}.delete(${keys});`,
    piece`${maps} = new Map([[${keys}, ${lists}], ...${maps}]);`,
    piece`${lists} = [...${names}];`,
    piece`${lists} = Array.from(${maps}.values()).flat();`,
    piece`${lists}.push(String(${names}.size), String(${maps}.has(${keys})));`,
    piece`${lists} = ${lists}.concat(${lists}.toSorted()).slice(0, 9);`,
    piece`${names}.forEach((x) => ${lists}.push(x));`,
    piece`for (const x of ${names}) { ${lists}.push(x); if (${names}.size < 4) ${tie("block")} if (${lists}.length > 9) break; }`,
    piece`for (const [x, y] of ${maps}) { y.push(x); if (y.length > 5) break; }`,
    piece`it = ${names}.values(); ${lists}.push(it.next().value, ...it);`,
  ),
}));

describe("sets and maps at random", () => {
  it("are known only as far as running the program agrees", () => {
    const programs = fc.array(statement, { minLength: 1, maxLength: 8 }).map((statements) => statements.join("\n"));
    fc.assert(
      fc.property(programs, (program) => {
        checkFits(`${prelude}\n${program}\n${epilogue}`);
      }),
      { numRuns: Number(process.env["PROGRAMS"] ?? 150) },
    );
  }).timeout(600_000);
});

const prelude = `const o: any = { Action: "o" }; let it: any; let k: any[] = ["a"], l: any[] = ["b", "a"];
let s = new Set<any>(["a", "b"]), t = new Set<any>(); let m = new Map<any, any[]>([["a", k]]), n = new Map<any, any[]>();`;

/** What a program has made, without what JSON has no word for. */
const epilogue = `config.ci.iam.policy = [...s, "|", ...t, "|", ...m.keys(), "|", ...[...n.values()].flat(), "|", ...k, "|", ...l].map((x) => x ?? "none");`;

/** A piece of program made of others. */
function piece(fixed: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((chosen) => fixed.map((text, index) => text + (chosen[index] ?? "")).join(""));
}
