import { checkKnown, checkUnknown } from "./support/read.ts";
import { defaultsOf } from "./support/execute.ts";

describe("the ways to configure", () => {
  const forms: Record<string, string> = {
    "a callback": `Jets.deploy.configure((config) => { config.ci.iam.policy = ["s3"]; });`,
    "a callback without a block": `Jets.deploy.configure((c) => c.ci.iam.policy.push("s3"));`,
    "a function expression": `Jets.deploy.configure(function (cfg) { cfg.ci.iam.policy = ["s3"]; });`,
    "a named function that stands below": `Jets.deploy.configure(setUp); function setUp(c) { c.ci.iam.policy = ["s3"]; }`,
    "a function in a constant": `const setUp = (c) => { c.ci.iam.policy = ["s3"]; }; Jets.deploy.configure(setUp);`,
    "a destructured parameter": `Jets.deploy.configure(({ ci: { iam } }) => { iam.policy = ["s3"]; });`,
    "a destructured parameter under another name": `Jets.deploy.configure(({ ci: runner }) => { runner.iam.policy = ["s3"]; });`,
    "a parameter with a type": `Jets.deploy.configure((config: any): void => { config.ci.iam.policy = ["s3"]; });`,
    "an imported Jets": `import { Jets } from "@jets/config"; Jets.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "a renamed Jets": `import { Jets as J } from "@jets/config"; J.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "a default import": `import Jets from "@jets/config"; Jets.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "configure taken out": `const { configure } = Jets.deploy; configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "deploy taken out": `const { deploy } = Jets; deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "deploy under another name": `const d = Jets["deploy"]; d["configure"]((c) => { c.ci.iam.policy = ["s3"]; });`,
    "several blocks": `Jets.deploy.configure((a) => { a.ci.iam.policy = ["s3"]; }); Jets.deploy.configure((b) => { b.ci.iam.policy.push("sns"); });`,
    "a declared global": `declare const Jets: any; Jets.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "a global config": `config.ci.iam.policy = ["s3"];`,
    "a declared config": `declare const config: any; config.ci.iam.policy.push("s3");`,
    "an imported config": `import { config } from "@jets/config"; config.ci.iam.policy = ["s3"];`,
    "a renamed config": `import { config as c } from "@jets/config"; c.ci.iam.policy = ["s3"];`,
    "a default export": `export default (config) => { config.ci.iam.policy = ["s3"]; };`,
    "a default export of a function": `export default function (config) { config.ci.iam.policy = ["s3"]; }`,
    "a default export of a named function": `function setUp(c) { c.ci.iam.policy = ["s3"]; } export default setUp;`,
    "a wrapped default export": `import { defineDeploy } from "@jets/config"; export default defineDeploy((config) => { config.ci.iam.policy = ["s3"]; });`,
    "a default export wrapped by a function of the file": `const define = (f) => f; export default define((c) => { c.ci.iam.policy = ["s3"]; });`,
    "a configure that is called in a function": `function all() { Jets.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; }); } all();`,
    "a satisfied callback": `Jets.deploy.configure(((c) => { c.ci.iam.policy = ["s3"]; }) satisfies Function);`,
  };
  for (const [name, text] of Object.entries(forms))
    it(`reads ${name}`, () => {
      checkKnown(text);
    });
});

describe("what is not configuration", () => {
  const others: Record<string, string> = {
    "comments and strings": `// Jets.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });\nconst s = "config.ci.iam.policy = ['s3']";`,
    "a function that is never called": `function setUp(config) { config.ci.iam.policy = ["s3"]; }`,
    "a config of the file's own": `const config = { ci: { iam: { policy: [] as string[] } } }; config.ci.iam.policy = ["s3"];`,
    "a shadowed config": `{ const config: any = { ci: { iam: {} } }; config.ci.iam.policy = ["s3"]; }`,
    "a Jets of the file's own": `const Jets = { deploy: { configure(f) { f({ ci: { iam: {} } }); } } }; Jets.deploy.configure((c) => { c.ci.iam.policy = ["s3"]; });`,
    "other sections": `Jets.deploy.configure((config) => { config.lambda.iam.policy = ["s3"]; config.codebuild.iam.policy = ["sns"]; });`,
    "another configure": `Jets.bootstrap.configure((config) => { config.ci.iam.policy = ["s3"]; });`,
    "an empty callback": `Jets.deploy.configure(() => {});`,
    "nothing at all": ``,
    "a branch that is not taken": `Jets.deploy.configure((c) => { if (false) c.ci.iam.policy = ["s3"]; });`,
  };
  for (const [name, text] of Object.entries(others)) {
    it(`leaves the defaults to ${name}`, () => {
      checkKnown(text);
      checkUnknown(text, [], defaultsOf());
    });
  }
});
