import assert from "node:assert/strict";
import { joined } from "./constructs/joined.ts";
import { checkSound, checkUnknown, read } from "./support/read.ts";
import { show } from "./support/show.ts";

describe("what cannot be known", () => {
  it("is also what was copied after such a statement, and not what was copied before", () => {
    const copied = (between: string) =>
      [
        `const holder = { list: ["s3"] };`,
        `keep(holder);`,
        `holder.list = ["ec2"];`,
        between,
        `Jets.deploy.configure((config) => { config.ci.iam.policy = copy; });`,
      ].join("\n");
    const because = (callee: string) => [`policy: ${callee}: ${callee} may run code that was handed this before`];
    checkUnknown(copied(`flush();\nconst copy = [...holder.list];`), because("flush"));
    checkUnknown(copied(`function later() { flush(); }\nlater();\nconst copy = [...holder.list];`), because("later"));
    checkUnknown(copied(`const copy = [...holder.list];\nflush();`), []);
    checkUnknown(copied(`const copy = [...holder.list];`), []);
    const inCallback = `Jets.deploy.configure((config) => {
      const holder = { list: ["s3"] };
      keep(holder);
      holder.list = ["ec2"];
      flush();
      config.ci.iam.policy = [...holder.list];
    });`;
    checkUnknown(inCallback, because("flush"));
  });

  it("is whether there is a method that packages or newer versions of the language may have added", () => {
    const push = `Jets.deploy.configure((config) => { config.ci.iam.policy.pussh("x"); });`;
    const stops = "what is called here is not a function, so the deploy stops here";
    const all = "policy, managed_policy, default_policy, default_managed_policy";
    checkUnknown(push, [`${all}: config.ci.iam.policy.pussh("x"): ${stops}`]);
    checkUnknown(`import { a } from "some-package";\n${push}`, [`${all}: config.ci.iam.policy.pussh("x"): ${stops}`]);
    const extended = `import "some-package";\n${push}`;
    checkUnknown(extended, [`policy: config.ci.iam.policy.pussh("x"): pussh of a list is not followed here`]);
    const newer = `Jets.deploy.configure((config) => { config.ci.iam.policy = [...new Set(["a"]).union(new Set())]; });`;
    checkUnknown(newer, [`policy: new Set(["a"]).union(new Set()): union of a Set is not followed here`]);
  });

  it("is what foreign code was handed, when a statement without a say may call such code", () => {
    const handed = `Jets.deploy.configure((config) => { keep(() => config.ci.iam.policy.push("x")); config.ci.iam.policy = []; });`;
    for (const call of ["flush();", "const other = flush().then();", "new Flush();", "flush`x`;"]) {
      const [callee] = call.match(/\b[fF]lush/) ?? [];
      checkUnknown(`${handed}\n${call}`, [`policy: ${callee}: ${callee} may run code that was handed this before`]);
    }
    checkUnknown(`${handed}\nconsole.log("done"); const size = Math.max(1, 2);`, []);
    checkUnknown(
      `Jets.deploy.configure((config) => { config.ci.iam.policy = ["a"]; });\nconst other = () => flush();`,
      [],
    );
  });

  for (const [name, [body, expected]] of Object.entries(joined)) {
    it(`keeps what is known beside ${name}`, () => {
      const { lists } = read(`Jets.deploy.configure((config) => { ${body} });`);
      assert.equal(show(lists.policy), expected);
      if (!body.includes("managed_policy")) assert.equal(show(lists.managed_policy), "[]");
    });
  }

  it("is told at its place, with the lists that depend on it", () => {
    checkUnknown(
      `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [process.env.A];\n  config.ci.iam.managed_policy.push(process.env.A, remote());\n});`,
      [
        "policy: process.env.A: process.env.A is read when the deploy runs",
        "managed_policy: process.env.A: process.env.A is read when the deploy runs",
        "managed_policy: remote(): remote is not declared in this file",
      ],
    );
  });

  it("says where an imported value comes from", () => {
    checkUnknown(`import { extra } from "@acme/iam";\nconfig.ci.iam.policy = [...extra];`, [
      "policy: extra: extra comes from the package @acme/iam, which is not read",
    ]);
    checkUnknown(`import extra from "./extra";\nconfig.ci.iam.policy = extra;`, [
      "policy: extra: extra comes from the file ./extra, which was not found",
    ]);
  });

  it("is everything, when a file ends before its end", () => {
    checkUnknown(`config.ci.iam.policy = ["a"];\nreturn;\nconfig.ci.iam.policy = ["b"];`, [
      "policy, managed_policy, default_policy, default_managed_policy: return;: a return is in no function, so the deploy stops here",
    ]);
  });

  it("is everything, when the file certainly throws or changes the language itself", () => {
    for (const body of [
      `config.ci.iam.policy = null.x;`,
      `throw new Error("stop");`,
      `Array.prototype.push = () => 0; config.ci.iam.policy.push("a");`,
      `const a = 1; a = 2; config.ci.iam.policy = [a];`,
      `config.ci.iam.policy = later; const later = ["a"];`,
      `const a = ["x"]; let a = ["y"]; config.ci.iam.policy = a;`,
      `class A {} var A: any = ["a"]; config.ci.iam.policy = A;`,
      `config.ci.iam.policy = ((a: any) => { const a = ["x"]; return a; })(2);`,
      `(() => { for (;;) { config.ci.iam.policy = ["a"]; break elsewhere; } })();`,
    ]) {
      const { lists } = read(`Jets.deploy.configure((config) => { ${body} });`);
      for (const list of Object.values(lists)) assert.equal(list.kind, "unknown", body);
    }
  });
});

describe("code that does not matter", () => {
  it("is left aside, but what it shares with the configuration is not", () => {
    checkSound(`const config2 = { names: [] as string[], add(n: string) { this.names.push(n); } };
      config2.add("a");
      Jets.deploy.configure((c) => { c.ci.iam.policy = config2.names; });`);
    checkSound(`const store = { list: ["a"] }; const alias = store; alias.list.push("b");
      function touch() { store.list.push("c"); }
      touch();
      Jets.deploy.configure((c) => { c.lambda.x = store.list; c.lambda.x.push("d"); c.ci.iam.policy = store.list; });`);
    checkSound(
      `Jets.deploy.configure((c) => { const cfg = c; cfg.lambda.list = c.ci.iam.policy; c.lambda.list.push("e"); });`,
    );
  });
});
