import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { run } from "./support/run.ts";

describe("the command line in a project", function () {
  // The first command loads the compiler.
  this.timeout(30_000);

  let folder: string;
  const base =
    'import { base } from "../../lib/iam";\n' +
    "Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [...base];\n" +
    '  if (process.env.JETS_ENV === "qa") config.ci.iam.policy.push("sqs");\n});\n';
  let deploy: string;

  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "jets-ci-iam-"));
    for (const path of ["lib", "config", "config/jets", "config/jets/deploy"]) mkdirSync(join(folder, path));
    deploy = file("config/jets/deploy.ts", base);
    file("lib/iam.ts", 'export const base = ["s3"];\n');
    file("config/jets/deploy/prod.ts", 'Jets.deploy.configure((c) => { c.ci.iam.policy.push("kms"); });\n');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const actions = (out: string): readonly string[] =>
    [...out.matchAll(/- (s3|kms|sqs):\*\n/g)].map(([, name]) => name!).slice(1);

  it("reads all layers with what they import, for dev unless another environment is named", async () => {
    assert.deepEqual(actions((await run(["render", deploy])).out), ["s3"]);
    assert.deepEqual(actions((await run(["render", deploy, "--env", "prod"])).out), ["s3", "kms"]);
    assert.deepEqual(actions((await run(["render", deploy, "--env=qa"])).out), ["s3", "sqs"]);
  });

  it("reads an overlay for its own environment", async () => {
    const overlay = join(folder, "config/jets/deploy/prod.ts");
    assert.deepEqual(actions((await run(["render", overlay])).out), ["s3", "kms"]);
  });

  it("writes every environment for --env all", async () => {
    const { out, exitCode } = await run(["render", deploy, "--env", "all"]);
    assert.equal(exitCode, 0);
    assert.deepEqual(
      out
        .split("---\n# ")
        .slice(1)
        .map((document) => [document.split("\n")[0], ...actions(document)]),
      [
        ["dev", "s3"],
        ["prod", "s3", "kms"],
        ["qa", "s3", "sqs"],
      ],
    );
    const json = await run(["render", deploy, "--env", "all", "--format", "json"]);
    assert.deepEqual(Object.keys(JSON.parse(json.out) as object), ["dev", "prod", "qa"]);
  });

  it("names the file that a problem is in, once for all environments and files", async () => {
    const lib = file("lib/iam.ts", 'export const base = ["s3", ""];\n');
    const { out } = await run(["check", deploy, join(folder, "config/jets/deploy/prod.ts"), "--env", "all"]);
    const told = out.split("\n").filter((line) => line.includes(" error "));
    assert.equal(told.length, 1, out);
    assert.ok(told[0]?.startsWith(`${relative(process.cwd(), lib)}:1:28 error empty-item `), out);
  });

  it("does not choose an environment for a file that stands alone", async () => {
    const alone = file("deploy.ts", "Jets.deploy.configure((c) => { c.ci.iam.policy = [process.env.JETS_ENV]; });\n");
    assert.equal((await run(["render", alone])).exitCode, 3);
    assert.match((await run(["render", alone, "--env", "dev"])).out, /- dev:\*/);
  });
});
