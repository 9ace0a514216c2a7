import { changeableList, item, list, number, text } from "./expressions.ts";
import { build, type Kind, type Pen, type Write } from "./pen.ts";
import { functionBody, statement, statements } from "./statements.ts";

/** A list that is made of what the function was given. */
const ofGiven = build`${list}`;

/** Each writes a function or a class of some name. */
const kinds: readonly (readonly [prefix: string, kind: Kind, write: (name: string) => Write])[] = [
  [
    "f",
    "lister",
    (name) => given("list", (body) => `function ${name}(given: any = [], ...items: any[]): any ${body(ofGiven)}`),
  ],
  [
    "f",
    "lister",
    (name) => given("list", (body) => `const ${name} = (given: any = [], ...items: any[]): any => ${body(ofGiven)};`),
  ],
  [
    "f",
    "lister",
    (name) =>
      given(
        "list",
        () => `function ${name}(given: any): any { given.push(...[...arguments].slice(1)); return given; }`,
      ),
  ],
  [
    "f",
    "lister",
    (name) =>
      given(
        "list",
        () => `function ${name}(n: any, deep: any = 2): any { return deep > 0 ? ${name}([...n, deep], deep - 1) : n; }`,
      ),
  ],
  [
    "t",
    "texter",
    (name) =>
      given(
        "text",
        (body) => `const ${name} = (given: any, items: any = [given + "+"]): any => ${body(build`given + items`)};`,
      ),
  ],
  ["d", "doer", (name) => (pen) => `const ${name} = (): any => ${functionBody(build`${item}`)(pen)};`],
  ["d", "doer", (name) => (pen) => `function ${name}(): any ${functionBody(build`${list}`)(pen)}`],
  [
    "d",
    "doer",
    (name) =>
      build`const ${() => name} = ((n: number) => () => { n++; ${changeableList}.push("n" + n); return n; })(${number});`,
  ],
  ["C", "storeClass", storeClass],
];

/** Helpers and classes, with statements between them. */
export function declarations(pen: Pen): string {
  const count = pen.choices.below(4);
  return Array.from({ length: count }, () => declaration(pen)).join("\n");
}

function declaration(pen: Pen): string {
  if (pen.choices.below(4) === 0) return pen.write(statement);
  const [prefix, kind, write] = pen.choices.oneOf(kinds);
  const name = pen.reserve(prefix, kind);
  const text = write(name)(pen);
  pen.addReserved();
  return kind === "storeClass" ? `${text}\n${instances(pen, name)}` : text;
}

/** A function whose parameters are `given` and the list `items`. */
function given(kind: "text" | "list", write: (body: (returns: Write) => string) => string): Write {
  return (pen) =>
    pen.within((inner) => {
      inner.add({ text: "given", kind, isConstant: false });
      inner.add({ text: "items", kind: "list", isConstant: false });
      return write((returns) => functionBody(returns)(inner));
    });
}

const storeMembers: readonly Write[] = [
  build`get first(): any { return this.list[0]; }`,
  build`static made = 0;`,
  build`note = ${text};`,
  build`addTwice = (x: any) => this.add(x).add(x);`,
  build`static { this.shared.push(${item}); }`,
  build`#hidden = ${list}; reveal() { this.list.push(...this.#hidden); return this; }`,
];

function storeClass(name: string): Write {
  return (pen) => {
    const members = Array.from({ length: pen.choices.below(3) }, () =>
      pen.choices.oneOf([...new Set(storeMembers)])(pen),
    );
    const unique = members.filter(
      (member, index) => members.findIndex((other) => other.slice(0, 8) === member.slice(0, 8)) === index,
    );
    return `class ${name} {
  static shared: any[] = ${pen.write(list)};
  list: any[] = [${pen.write(item)}];
  constructor(first?: any, readonly name: any = ${pen.write(text)}) { if (first) this.list.push(first); ${statements(pen, 1)} }
  add(x: any): this { this.list.push(x); ${statements(pen, 1)} return this; }
  ${unique.join("\n  ")}
}`;
  };
}

/** A class that extends another, perhaps, and instances of both. */
function instances(pen: Pen, base: string): string {
  const derived = pen.choices.below(3) > 0 ? "" : pen.declare("D", "storeClass", true);
  const rest =
    derived === ""
      ? ""
      : `class ${derived} extends ${base} { override add(x: any): this { super.add(${pen.write(item)}); return super.add(x); } }\n`;
  const made = pen.write(item);
  return `${rest}const ${pen.declare("c", "store", true)}: any = new ${derived || base}(${made});`;
}
