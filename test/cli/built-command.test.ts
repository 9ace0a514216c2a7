import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { built } from "../support/built.ts";

const deploy = 'Jets.deploy.configure((config) => { config.ci.iam.policy = ["sqs:SendMessage"]; });\n';

describe("the built command line", function () {
  this.timeout(120_000);

  let command: string;

  before(() => {
    command = built("cli.js");
  });

  it("reads standard input and exits as the command line does", () => {
    assert.match(run(["render", "-"], deploy, 0).stdout, /\n {12}- sqs:SendMessage\n/);
    assert.equal(run(["render", "-"], deploy.replace('"sqs:SendMessage"', "process.env.EXTRA"), 3).stdout, "");
    run(["check", "-"], deploy.replace('"sqs:SendMessage"', "5"), 1);
    run(["check", "no/such/file.ts"], "", 2);
  });

  it("writes all that a slow reader takes", async () => {
    const items = Array.from({ length: 20_000 }, (_, index) => `"s${index}:*"`);
    const child = spawn(process.execPath, [command, "render", "-"], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(deploy.replace('"sqs:SendMessage"', items.join()));
    const [out] = await Promise.all([text(child.stdout), once(child, "close")]);
    assert.match(out, /- s19999:\*\n[^]*AWSLambda_ReadOnlyAccess\n$/);
  });

  it("is content with a reader that closes the pipe early", async () => {
    const items = Array.from({ length: 20_000 }, (_, index) => `"s${index}:*"`);
    const child = spawn(process.execPath, [command, "render", "-"], { stdio: ["pipe", "pipe", "pipe"] });
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end(deploy.replace('"sqs:SendMessage"', items.join()));
    const [err] = await Promise.all([text(child.stderr), once(child, "close")]);
    assert.deepEqual([child.exitCode, err], [0, ""]);
  });

  function run(args: readonly string[], input: string, exitCode: number): { stdout: string } {
    const result = spawnSync(process.execPath, [command, ...args], { input, encoding: "utf8" });
    assert.equal(result.status, exitCode, result.stderr);
    return result;
  }
});
