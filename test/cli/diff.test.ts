import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./support/run.ts";

describe("diff", function () {
  // The first command loads the compiler.
  this.timeout(30_000);

  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "jets-ci-iam-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (...items: readonly string[]): string =>
    `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [${items.join(", ")}];\n});\n`;

  function written(name: string, text: string): string {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  it("prints what Jets’ defaults do not have, and succeeds although there are differences", async () => {
    const { exitCode, out, err } = await run(["diff", "-"], file('"sqs"'));
    assert.deepEqual([exitCode, err], [0, ""]);
    assert.ok(
      out.startsWith(
        "Compared with Jets’ defaults: 1 added, 0 removed, 7 kept. 1 row allows what Jets’ defaults did not.\n\n" +
          "+  [widens] Allow sqs:* of CustomPolicy (<stdin>:2:27) on *\n\n",
      ),
      out,
    );
    assert.deepEqual(await run(["diff", "-", "--base", "defaults"], file('"sqs"')), { exitCode, out, err });
  });

  it("compares with another file, and names it where something is gone", async () => {
    const base = written("old/deploy.ts", file('"sns"', '"sqs"'));
    const { exitCode, out } = await run(["diff", "-", "--base", base], file('"sqs"'));
    assert.equal(exitCode, 0);
    assert.ok(
      out.startsWith(`Compared with ${base}: 0 added, 1 removed, 8 kept.\n\n-  Allow sns:* of CustomPolicy (`),
      out,
    );
    assert.ok(out.includes(`(${base}:2:27)`), out);
  });

  it("reads both projects whole, in the environment that is named or in all", async () => {
    const imported = 'import { own } from "../../own";\nJets.deploy.configure((c) => { c.ci.iam.policy = own; });\n';
    const overlay = 'Jets.deploy.configure((c) => { c.ci.iam.policy.push("kms"); });\n';
    const [base, role] = ["old", "new"].map((name) => written(`${name}/config/jets/deploy.ts`, imported)) as [
      string,
      string,
    ];
    written("old/own.ts", 'export const own = ["sqs"];\n');
    written("new/own.ts", 'export const own = ["sqs", "sns"];\n');
    written("old/config/jets/deploy/prod.ts", overlay);
    written("new/config/jets/deploy/qa.ts", overlay);
    const changed = (out: string) =>
      [...out.matchAll(/^([+-]).*Allow (\w+):/gm)].map(([, sign, name]) => `${sign}${name}`);
    assert.deepEqual(changed((await run(["diff", role, "--base", base])).out), ["+sns"]);
    assert.deepEqual(changed((await run(["diff", role, "--base", base, "--env", "prod"])).out), ["+sns", "-kms"]);
    const all = (await run(["diff", role, "--base", base, "--env", "all"])).out;
    assert.deepEqual(
      all
        .split(/^# /m)
        .slice(1)
        .map((part) => [part.split("\n")[0], ...changed(part)]),
      [
        ["dev", "+sns"],
        ["qa", "+sns", "+kms"],
        ["prod", "+sns", "-kms"],
      ],
    );
    const json = (await run(["diff", role, "--base", base, "--env", "all", "--format", "json"])).out;
    assert.deepEqual(Object.keys(JSON.parse(json) as object), ["dev", "qa", "prod"]);
  });

  it("writes Markdown and JSON", async () => {
    const { out } = await run(["diff", "-", "--format", "markdown"], file('"sqs"'));
    assert.match(
      out,
      /\n\| ⚠️ added, \*\*widens\*\* \| Allow \| `sqs:\*` \| `\*` \| {2}\| `CustomPolicy` \| `<stdin>:2:27` \|\n/,
    );
    const json = JSON.parse((await run(["diff", "-", "--format", "json"], file('"sqs"'))).out) as {
      base: string;
      rows: readonly { change: string; action: string }[];
    };
    assert.equal(json.base, "Jets’ defaults");
    assert.deepEqual(json.rows.map(({ change, action }) => `${change} ${action}`)[0], "added sqs:*");
  });

  it("exits with 3 for what is not known, with 1 for an error, and with 2 for what cannot be read", async () => {
    const { exitCode, out } = await run(["diff", "-"], file("process.env.EXTRA"));
    assert.equal(exitCode, 3);
    assert.match(
      out,
      /^\+\? \[may widen\] process\.env\.EXTRA .*\n {5}process\.env\.EXTRA is read when the deploy runs\.\n/m,
    );
    const own = file().replace("policy = []", 'managed_policy = ["arn:aws:iam::123456789012:policy/own"]');
    assert.equal((await run(["diff", "-"], own)).exitCode, 3);
    assert.equal((await run(["diff", "-"], file("5"))).exitCode, 1);
    assert.equal((await run(["diff", "-", "--base", written("deploy.ts", file("5"))], file())).exitCode, 1);
    assert.equal((await run(["diff", "no-such-file.ts"])).exitCode, 2);
    assert.equal((await run(["diff", "-", "--base", "no-such-file.ts"], file())).exitCode, 2);
    const both = await run(["diff", "-", "--base", "-"], file());
    assert.deepEqual([both.exitCode, both.out], [2, ""]);
  });
});
