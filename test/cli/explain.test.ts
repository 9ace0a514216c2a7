import assert from "node:assert/strict";
import { run } from "./support/run.ts";

describe("explain", function () {
  // The first command loads the compiler.
  this.timeout(30_000);

  const file = (...items: readonly string[]): string =>
    `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [${items.join(", ")}];\n});\n`;
  const conditional = `{ Effect: "Allow", Action: "sns:Publish", Resource: "arn:aws:sns:*:*:a", Condition: { Bool: { "aws:SecureTransport": "true" } } }`;
  const denial = `{ Effect: "Deny", Action: ["s3:DeleteBucket", "sqs:*"], Resource: "*" }`;

  it("prints what is allowed by service and level, with what grants it", async () => {
    const { exitCode, out, err } = await run(["explain", "-"], file(conditional, denial));
    assert.deepEqual([exitCode, err], [0, ""]);
    const condition = '{ "Bool": { "aws:SecureTransport": "true" } }';
    assert.ok(
      out.includes(
        "\nsns (Amazon SNS)\n" +
          "  Write                   1 allowed under conditions, 1 of these added to Jets’ defaults\n" +
          `    Allow sns:Publish of CustomPolicy (<stdin>:2:54) on arn:aws:sns:*:*:a if ${condition}\n`,
      ),
      out,
    );
    const s3 = out.slice(out.indexOf("\ns3 (Amazon S3)\n"));
    assert.match(
      s3,
      /\n {2}Write +\d+ allowed, 1 denied\n {4}Allow s3:\* of DefaultPolicy \(Jets’ default\)\n {4}Deny s3/,
    );
    assert.match(out, /\nDenied, though nothing here allows it:\n {2}sqs:\* \(<stdin>:\d+:\d+\): /);
  });

  it("tells what is not known, and exits with 3", async () => {
    const { exitCode, out } = await run(["explain", "-"], file('"ec2"', "process.env.EXTRA"));
    assert.equal(exitCode, 3);
    assert.match(out, /^ec2 \(Amazon EC2\)$/m);
    assert.match(
      out,
      /\nOne part is not known\. It may allow or deny more\.\n {2}process\.env\.EXTRA \(<stdin>:2:34\): .*deploy runs\.\n$/,
    );
  });

  it("exits with 1 for an error in the file, and with 2 for one that cannot be read", async () => {
    assert.equal((await run(["explain", "-"], file('"ec2"', "5", "process.env.EXTRA"))).exitCode, 1);
    const { exitCode, out, err } = await run(["explain", "no-such-file.ts"]);
    assert.deepEqual([exitCode, out], [2, ""]);
    assert.match(err, /^jets-ci-iam: cannot read no-such-file\.ts/);
  });

  it("writes JSON for one environment, or for all", async () => {
    const text = file('process.env.JETS_ENV === "prod" ? "sqs" : "sns"');
    const services = (value: unknown): string[] =>
      (value as { services: { prefix: string }[] }).services.map(({ prefix }) => prefix);
    const one: unknown = JSON.parse((await run(["explain", "-", "--format", "json", "--env", "prod"], text)).out);
    assert.ok(services(one).includes("sqs") && !services(one).includes("sns"));
    const all = JSON.parse((await run(["explain", "-", "--format", "json", "--env", "all"], text)).out) as object;
    assert.deepEqual(Object.keys(all).toSorted(), ["dev", "prod"]);
    const { out } = await run(["explain", "-", "--env", "all"], text);
    assert.match(out, /^# dev\n\n[^]*\nsns [^]*\n# prod\n\n[^]*\nsqs /);
  });
});
