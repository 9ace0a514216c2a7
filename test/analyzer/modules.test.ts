import assert from "node:assert/strict";
import { checkKnownProject, checkSoundProject, checkUnknownInProject, readProject } from "./support/project.ts";
import { plain } from "./support/read.ts";

const configure = (body: string): string => `Jets.deploy.configure((config) => { ${body} });\n`;

describe("a deploy file that imports", () => {
  it("takes constants, functions and enums by their names", () => {
    checkKnownProject({
      "deploy.ts":
        `import { base, statement, Effect as E } from "./policies";\n` +
        configure(`config.ci.iam.policy = [...base, statement("s3:Get*", E.Deny)];`),
      "policies.ts": `
        export const base = ["sqs", "sns"] as const;
        export enum Effect { Allow = "Allow", Deny = "Deny" }
        export function statement(action: string, effect = Effect.Allow) {
          return { Action: [action], Effect: effect, Resource: prefix + "*" };
        }
        const prefix = "arn:aws:";
      `,
    });
  });

  it("takes the default export, named or not", () => {
    const files = {
      "deploy.ts":
        `import list from "./list";\nimport make, { extra } from "./make";\n` +
        configure(`config.ci.iam.policy = [...list, ...make("s3"), extra];`),
      "list.ts": `const list = ["a"];\nexport default list;\nlist.push("b");`,
      "make.ts": `export const extra = "x";\nexport default function (name: string) { return [name, name + ":y"]; }`,
    };
    checkKnownProject(files);
  });

  it("takes a default export that is a variable by its value then", () => {
    checkKnownProject({
      "deploy.ts": `import value from "./value";\n` + configure(`config.ci.iam.policy = [value];`),
      "value.ts": `let value = "a";\nexport default value;\nvalue = "b";`,
    });
  });

  it("takes all names as one object", () => {
    checkKnownProject({
      "deploy.ts":
        `import * as p from "./policies";\n` +
        configure(`config.ci.iam.policy = [...p.base, ...Object.keys(p), p.of("s3")]; p.base.push("late");`),
      "policies.ts": `export const base = ["sqs"];\nexport const of = (s: string) => s + ":*";\nexport const a = 1;`,
    });
  });

  it("loses nothing to an object of all names that has no say", () => {
    checkKnownProject({
      "deploy.ts":
        `import * as other from "./other";\nconsole.log(other.a);\n` + configure(`config.ci.iam.policy = ["s3"];`),
      "other.ts": `export const a = 1;\nexport default a;`,
    });
  });

  it("follows what is passed on", () => {
    checkKnownProject({
      "deploy.ts": `import { a, b, c, all } from "./lib";\n` + configure(`config.ci.iam.policy = [a, b, c, all.c];`),
      "lib/index.ts": `export { one as a } from "./one";\nexport * from "./two";\nexport * as all from "./three";\nimport { c } from "./three";\nexport { c };`,
      "lib/one.ts": `export const one = "a";`,
      "lib/two.ts": `export const b = "b";\nexport default "not passed on";`,
      "lib/three.ts": `export const c = "c";`,
    });
  });

  it("does not choose between two files that pass on the same name", () => {
    const files = {
      "deploy.ts": `import { a, b } from "./lib";\n` + configure(`config.ci.iam.policy = [a, b];`),
      "lib.ts": `export * from "./one";\nexport * from "./two";\nexport * from "./again";`,
      "one.ts": `export const a = "1";\nexport const b = "b";`,
      "two.ts": `export const a = "2";`,
      "again.ts": `export * from "./one";`,
    };
    checkUnknownInProject(files, ["deploy.ts: a: ./lib exports no a"]);
  });

  it("finds files by all their spellings", () => {
    checkKnownProject({
      "deploy.ts":
        `import { a } from "./a.js";\nimport { b } from "./b.ts";\nimport { c } from "./c";\nimport d from "./d.json";\nimport { e } from "~/e";\n` +
        configure(`config.ci.iam.policy = [a, b, c, ...d.list, e];`),
      "a.ts": `export const a = "a";`,
      "b.ts": `export const b = "b";`,
      "c/index.ts": `export const c = "c";`,
      "d.json": `{ "list": ["d", { "Action": "s3:*", "n": 1.5, "nothing": null }] }`,
      "src/e.ts": `export const e = "e";`,
      "tsconfig.json": `{ "extends": "./tsconfig.base", // why not\n }`,
      "tsconfig.base.json": `{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }`,
    });
  });

  it("reads names of a JSON file", () => {
    const files = {
      "deploy.ts": `import { list } from "./d.json";\n` + configure(`config.ci.iam.policy = list;`),
      "d.json": `{ "list": ["s3"] }`,
    };
    checkKnownProject(files);
  });

  it("runs what is imported for its effects, before itself and once", () => {
    checkKnownProject({
      "deploy.ts":
        `import "./first";\nimport { list } from "./shared";\nimport "./second";\n` +
        configure(`config.ci.iam.managed_policy.push(...list);`),
      "first.ts":
        `import { list } from "./shared";\nlist.push("first");\n` + configure(`config.ci.iam.policy = ["f"];`),
      "second.ts": `import { list as l } from "./shared";\nimport "./first";\nl.push("second");\n`,
      "shared.ts": `export const list = ["shared"];`,
    });
  });

  it("lets foreign code that a file without a say calls change what such code was handed before", () => {
    const files = {
      "a.ts": `import { keep } from "pkg";\nexport const holder = { list: ["s3"] };\nkeep(holder);\nholder.list = ["ec2"];`,
      "b.ts": `import { flush } from "other";\nflush();`,
    };
    const copying = `const copy = [...holder.list];\n${configure("config.ci.iam.policy = copy;")}`;
    checkUnknownInProject({ ...files, "deploy.ts": `import { holder } from "./a";\nimport "./b";\n${copying}` }, [
      "b.ts: flush: flush may run code that was handed this before",
    ]);
  });

  it("follows changes of a shared list by a file that has nothing else to do with it", () => {
    checkKnownProject({
      "deploy.ts":
        `import { list } from "./list";\nimport { other } from "./other";\nconsole.log(other);\n` +
        configure(`config.ci.iam.policy = list;`),
      "list.ts": `export const list = ["a"];`,
      "other.ts": `import own from "./alias";\nown.push("b");\nexport const other = 1;`,
      "alias.ts": `import { list } from "./list";\nexport default list;`,
    });
  });

  it("does not run what is imported for its types only", () => {
    checkKnownProject({
      "deploy.ts":
        `import type { A } from "./types";\nimport { type B } from "./more";\nimport { C } from "./c";\n` +
        configure(`const a: A = "a"; const b: B = "b"; const c: C = "c"; config.ci.iam.policy.push(a, b, c);`),
      "types.ts": `export type A = string;\n` + configure(`config.ci.iam.policy = ["never"];`),
      "more.ts": `export type B = string;`,
      "c.ts": `export interface C {}\n` + configure(`config.ci.iam.policy = ["never"];`),
    });
  });

  it("hands its configuration to functions of other files", () => {
    checkKnownProject({
      "deploy.ts": `import { setup } from "./setup";\nJets.deploy.configure(setup);`,
      "setup.ts": `import { add } from "./add";\nexport function setup(c: any) { add(c.ci.iam, "s3"); c.ci.iam.policy.push("x"); }`,
      "add.ts": `export const add = (iam: any, item: string) => { iam.policy = [item, ...iam.default_policy]; };`,
    });
  });

  it("takes an imported `config` that is the file's own for what it is", () => {
    checkKnownProject({
      "deploy.ts": `import { config } from "./settings";\nJets.deploy.configure((c) => { c.ci.iam.policy = config.services; });`,
      "settings.ts": `export const config = { services: ["s3"] };`,
    });
  });

  it("takes `config` of a declaration for the configuration", () => {
    const files = {
      "deploy.ts": `import { config } from "./jets";\nconfig.ci.iam.policy = ["s3"];`,
      "jets.ts": `export declare const config: any;`,
    };
    assert.deepEqual(plain(readProject(files).lists.policy), ["s3"]);
  });

  it("sees variables of other files as they are when they are used", () => {
    checkSoundProject({
      "deploy.ts":
        `import { count, next } from "./counter";\n` +
        configure(
          `next(); config.ci.iam.policy = ["n" + count]; next(); config.ci.iam.managed_policy = ["m" + count];`,
        ),
      "counter.ts": `export let count = 0;\nexport function next() { count++; }`,
    });
  });

  it("reads files that import each other as far as they can be", () => {
    checkKnownProject({
      "deploy.ts": `import { run } from "./a";\n` + configure(`run(config);`),
      "a.ts": `import { items } from "./b";\nexport const own = ["a"];\nexport const run = (c: any) => { own.push("z"); c.ci.iam.policy = items(); };`,
      "b.ts": `import { own } from "./a";\nexport const items = () => [...own, "b"];`,
    });
    checkUnknownInProject(
      {
        "deploy.ts": `import { list } from "./a";\n` + configure(`config.ci.iam.policy = list;`),
        "a.ts": `import { other } from "./b";\nexport const list = [other];`,
        "b.ts": `import { list } from "./a";\nexport const other = list;`,
      },
      ["b.ts: list: list has no value yet: the files import each other"],
    );
  });
});

describe("what an import cannot tell", () => {
  it("is said with its reason where it is used", () => {
    checkUnknownInProject(
      {
        "deploy.ts":
          `import { a } from "./missing";\nimport b from "package";\nimport { c } from "./there";\nimport d from "./broken.json";\n` +
          configure(`config.ci.iam.policy = [a, b, c, d];`),
        "there.ts": `export const x = 1;`,
        "broken.json": `{ "a": `,
      },
      [
        "deploy.ts: a: a comes from the file ./missing, which was not found",
        "deploy.ts: b: b comes from the package package, which is not read",
        "deploy.ts: c: ./there exports no c",
        `broken.json: { "a":: the file is not valid JSON`,
      ],
    );
  });

  it("is said at its place in the file that it is in", () => {
    checkUnknownInProject(
      {
        "deploy.ts": `import { list } from "./list";\n` + configure(`config.ci.iam.policy = [...list, "s3"];`),
        "list.ts": `\nexport const list = ["a", process.env.EXTRA];`,
      },
      ["list.ts: process.env.EXTRA: process.env.EXTRA is read when the deploy runs"],
    );
  });

  it("makes everything unknown where a file is loaded in a way that is not followed", () => {
    for (const load of [`require("./x")`, `await import("./x")`, "require(name)"]) {
      const reading = readProject({ "deploy.ts": `${load};\n` + configure(`config.ci.iam.policy = ["s3"];`) });
      assert.equal(reading.lists.policy.kind, "unknown", load);
    }
  });
});
