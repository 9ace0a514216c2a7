import assert from "node:assert/strict";
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./support/run.ts";

const known = 'Jets.deploy.configure((config) => { config.ci.iam.policy = ["sqs:SendMessage"]; });\n';
const partlyUnknown =
  'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["sqs:SendMessage", process.env.EXTRA];\n});\n';
const wrong = 'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["sqs:SendMessage", 5];\n});\n';
const overriding = "Jets.deploy.configure((config) => {\n  config.ci.iam.default_managed_policy = [];\n});\n";

const notStatic =
  "2:46 information not-static process.env.EXTRA is read when the deploy runs. It decides policy, shown only as far as known.\n";
const invalidItem =
  '2:46 error invalid-item An item of policy is a string ("s3", "s3:GetObject") or a policy object, and this is the number 5. It is left out.\n';

describe("the command line", function () {
  // The first command loads the compiler.
  this.timeout(30_000);

  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "jets-ci-iam-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  describe("render", () => {
    it("prints the role and exits with 0 when everything is known", async () => {
      const { exitCode, out, err } = await run(["render", file("deploy.ts", known)]);
      assert.deepEqual([exitCode, err], [0, ""]);
      assert.match(out, /^Policies:\n {2}- PolicyName: DefaultPolicy\n/);
      assert.match(out, /\n {12}- sqs:SendMessage\n/);
    });

    it("writes JSON and a CloudFormation resource", async () => {
      const deploy = file("deploy.ts", known);
      const json = await run(["render", deploy, "--format", "json"]);
      assert.deepEqual(Object.keys(JSON.parse(json.out) as object), ["Policies", "ManagedPolicyArns"]);
      const cloudFormation = await run(["render", "--format=cloudformation", deploy]);
      assert.match(cloudFormation.out, /^Type: AWS::IAM::Role\nProperties:\n/);
    });

    it("reads standard input", async () => {
      const { exitCode, out } = await run(["render", "-"], `\uFEFF${known}`);
      assert.equal(exitCode, 0);
      assert.match(out, /- sqs:SendMessage/);
    });

    it("prints no role and exits with 3 when a value is unknown", async () => {
      const deploy = file("deploy.ts", partlyUnknown);
      assert.deepEqual(await run(["render", deploy]), {
        exitCode: 3,
        out: "",
        err:
          `${deploy}:${notStatic}` +
          `jets-ci-iam: not everything in ${deploy} can be known, so no role is printed; --partial prints what is known.\n`,
      });
    });

    it("prints what is known with --partial, and still exits with 3", async () => {
      const deploy = file("deploy.ts", partlyUnknown);
      const { exitCode, out, err } = await run(["render", "--partial", deploy]);
      assert.deepEqual([exitCode, err], [3, `${deploy}:${notStatic}`]);
      assert.match(out, /\n {12}- sqs:SendMessage\n {12}# unknown: process\.env\.EXTRA\n/);
    });

    it("prints no role and exits with 1 when there is an error", async () => {
      const deploy = file("deploy.ts", wrong);
      assert.deepEqual(await run(["render", deploy]), {
        exitCode: 1,
        out: "",
        err:
          `${deploy}:${invalidItem}` +
          `jets-ci-iam: ${deploy} has errors, so no role is printed; --partial prints what is left of it.\n`,
      });
    });

    it("prints what is left with --partial, and still exits with 1", async () => {
      const deploy = file("deploy.ts", wrong);
      const { exitCode, out, err } = await run(["render", deploy, "--partial"]);
      assert.deepEqual([exitCode, err], [1, `${deploy}:${invalidItem}`]);
      assert.match(out, /- sqs:SendMessage\n {10}Effect/);
    });

    it("takes a text that does not parse for an error", async () => {
      const { exitCode, out, err } = await run(
        ["render", "-"],
        'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["s3"',
      );
      assert.deepEqual([exitCode, out], [1, ""]);
      assert.match(err, /^<stdin>:2:\d+ error syntax-error .*\n/);
    });

    it("tells warnings beside the role", async () => {
      const { exitCode, out, err } = await run(["render", "-"], overriding);
      assert.equal(exitCode, 0);
      assert.match(err, /^<stdin>:2:\d+ warning default-managed-policy-overridden .*\n$/);
      assert.match(out, /\nManagedPolicyArns: \[\]\n$/);
    });

    it("tells errors that a comment silences, since they are left out all the same", async () => {
      const silenced = wrong.replace("  config", "  // jets-ci-iam-disable-next-line invalid-item\n  config");
      const { exitCode, err } = await run(["render", "-"], silenced);
      assert.equal(exitCode, 1);
      assert.match(err, /^<stdin>:3:46 error invalid-item /);
    });

    describe("into a file", () => {
      it("replaces the file as a whole and keeps its mode", async () => {
        const out = file("role.yml", "old\n".repeat(1000));
        chmodSync(out, 0o640);
        assert.deepEqual(await run(["render", file("deploy.ts", known), "-o", out]), { exitCode: 0, out: "", err: "" });
        assert.match(contentOf(out), /^Policies:\n[^]*SSMReadOnlyAccess\n.*ReadOnlyAccess\n$/);
        assert.equal(statSync(out).mode & 0o777, 0o640);
        assert.deepEqual(readdirSync(folder).sort(), ["deploy.ts", "role.yml"]);
      });

      it("leaves the file as it was when there is no role", async () => {
        const out = file("role.yml", "old\n");
        assert.equal((await run(["render", file("deploy.ts", wrong), "-o", out])).exitCode, 1);
        assert.equal((await run(["render", file("deploy.ts", partlyUnknown), "-o", out])).exitCode, 3);
        assert.equal(contentOf(out), "old\n");
      });

      it("follows a symbolic link", async () => {
        const out = file("role.yml", "old\n");
        const link = join(folder, "link.yml");
        symlinkSync(out, link);
        assert.equal((await run(["render", file("deploy.ts", known), "-o", link])).exitCode, 0);
        assert.match(contentOf(out), /^Policies:/);
      });

      it("exits with 2 where it cannot write, and leaves nothing behind", async () => {
        const out = join(folder, "missing", "role.yml");
        const deploy = file("deploy.ts", known);
        assert.deepEqual(await run(["render", deploy, "-o", out]), {
          exitCode: 2,
          out: "",
          err: `jets-ci-iam: cannot write ${out}: no such file or directory\n`,
        });
        assert.equal((await run(["render", deploy, "-o", folder])).exitCode, 2);
        assert.deepEqual(readdirSync(folder), ["deploy.ts"]);
      });

      it("does not overwrite the deploy file", async () => {
        const deploy = file("deploy.ts", known);
        const { exitCode, err } = await run(["render", deploy, "-o", deploy]);
        assert.deepEqual([exitCode, err], [2, `jets-ci-iam: cannot write ${deploy}: it is the deploy file itself\n`]);
        assert.equal(contentOf(deploy), known);
      });

      it("writes to standard output for -", async () => {
        assert.match((await run(["render", "-", "-o", "-"], known)).out, /^Policies:/);
      });
    });
  });

  describe("check", () => {
    it("prints a problem a line and exits with 1 when one is an error", async () => {
      const deploy = file("deploy.ts", wrong);
      assert.deepEqual(await run(["check", deploy]), { exitCode: 1, out: `${deploy}:${invalidItem}`, err: "" });
    });

    it("prints nothing and exits with 0 when there is no problem", async () => {
      assert.deepEqual(await run(["check", file("deploy.ts", known)]), { exitCode: 0, out: "", err: "" });
    });

    it("exits with 0 for what is only unknown", async () => {
      assert.deepEqual(await run(["check", "-"], partlyUnknown), { exitCode: 0, out: `<stdin>:${notStatic}`, err: "" });
    });

    it("exits with 1 for warnings with --strict only", async () => {
      assert.equal((await run(["check", "-"], overriding)).exitCode, 0);
      assert.equal((await run(["check", "--strict", "-"], overriding)).exitCode, 1);
      assert.equal((await run(["check", "--strict", "-"], partlyUnknown)).exitCode, 0);
    });

    it("checks several files, in their order", async () => {
      const [a, b] = [file("a.ts", wrong), file("b.ts", partlyUnknown)];
      const { exitCode, out } = await run(["check", a, b]);
      assert.deepEqual([exitCode, out], [1, `${a}:${invalidItem}${b}:${notStatic}`]);
    });

    it("checks the other files when one cannot be read, and exits with 2", async () => {
      const missing = join(folder, "missing.ts");
      const deploy = file("deploy.ts", wrong);
      assert.deepEqual(await run(["check", missing, deploy]), {
        exitCode: 2,
        out: `${deploy}:${invalidItem}`,
        err: `jets-ci-iam: cannot read ${missing}: no such file or directory\n`,
      });
    });

    it("writes problems as JSON, with zero-based places", async () => {
      const deploy = file("deploy.ts", wrong);
      const { exitCode, out } = await run(["check", "--format", "json", deploy]);
      assert.equal(exitCode, 1);
      assert.deepEqual(JSON.parse(out), [
        {
          file: deploy,
          code: "invalid-item",
          severity: "error",
          message: invalidItem.slice("2:46 error invalid-item ".length).trimEnd(),
          range: { start: { line: 1, character: 45 }, end: { line: 1, character: 46 } },
        },
      ]);
      assert.equal((await run(["check", "--format", "json", "-"], known)).out, "[]\n");
    });

    it("hears comments that silence a problem", async () => {
      const silenced = wrong.replace("  config", "  // jets-ci-iam-disable-next-line invalid-item\n  config");
      assert.deepEqual(await run(["check", "-"], silenced), { exitCode: 0, out: "", err: "" });
    });
  });

  describe("used badly", () => {
    it("exits with 2 and says what is wrong", async () => {
      const cases: Record<string, string[]> = {
        "missing required argument 'file'": ["render"],
        "unknown command 'rendr'": ["rendr", "x"],
        "unknown option '--fast'": ["render", "--fast", "x"],
        "argument 'xml' is invalid. Allowed choices are yaml, json, cloudformation.": [
          "render",
          "x",
          "--format",
          "xml",
        ],
        "too many arguments for 'render'. Expected 1 argument but got 2.": ["render", "x", "y"],
        "Usage: jets-ci-iam": [],
      };
      for (const [message, args] of Object.entries(cases)) {
        const { exitCode, out, err } = await run(args);
        assert.deepEqual([exitCode, out], [2, ""]);
        assert.ok(err.includes(message), err);
      }
    });

    it("exits with 2 for a file that cannot be read", async () => {
      const { exitCode, out, err } = await run(["render", folder]);
      assert.deepEqual([exitCode, out], [2, ""]);
      assert.equal(err, `jets-ci-iam: cannot read ${folder}: illegal operation on a directory\n`);
    });
  });

  it("tells its version, and how it is used with the exit codes", async () => {
    assert.match((await run(["--version"])).out, /^\d+\.\d+\.\d+\n$/);
    const help = await run(["--help"]);
    assert.equal(help.exitCode, 0);
    assert.match(help.out, /Exit codes:\n {2}0 {2}everything is known/);
  });

  function file(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }
});

function contentOf(file: string): string {
  return readFileSync(file, "utf8");
}
