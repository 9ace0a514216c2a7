import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, repository } from "../support/built.ts";

const script = `
const { text, status } = render('Jets.deploy.configure((c) => { c.ci.iam.policy = ["ec2"]; });');
const findings = checkRole(buildRole({ policy: ["dynamo"] }));
const [{ code, data }] = findings.filter(({ severity }) => severity === "error");
console.log(JSON.stringify([buildRole({ default_policy: [] }).Policies, status, text.includes("- ec2:*"), code, data.correct]));`;
const printed = '[[],"complete",true,"INVALID_SERVICE_IN_ACTION","dynamodb:*"]\n';

describe("the npm package", function () {
  this.timeout(120_000);

  let consumer: string;

  before(() => {
    built("index.js");
    consumer = realpathSync(mkdtempSync(join(tmpdir(), "jets-ci-iam-consumer-")));
    installPackage(consumer);
  });

  after(() => {
    rmSync(consumer, { recursive: true });
  });

  it("can be required", () => {
    assert.equal(
      node("consumer.cjs", `const { buildRole, checkRole, render } = require("jets-ci-iam");${script}`),
      printed,
    );
  });

  it("can be imported", () => {
    assert.equal(node("consumer.mjs", `import { buildRole, checkRole, render } from "jets-ci-iam";${script}`), printed);
  });

  it("has the command line", () => {
    const { bin } = JSON.parse(readFileSync(join(consumer, "node_modules/jets-ci-iam/package.json"), "utf8")) as {
      bin: Record<string, string>;
    };
    const command = join(consumer, "node_modules/jets-ci-iam", bin["jets-ci-iam"]!);
    assert.match(readFileSync(command, "utf8"), /^#!\/usr\/bin\/env node\n/);
    assert.match(execFileSync(process.execPath, [command, "--version"], { encoding: "utf8" }), /^\d+\.\d+\.\d+\n$/);
  });

  it("has types that hold under strict, for both module systems", () => {
    for (const file of ["typed.mts", "typed.cts"]) {
      writeFileSync(
        join(consumer, file),
        `import { buildRole, checkRole, render } from "jets-ci-iam";
import type { CheckCode, FindingData, PlainFinding, ProblemCode, RenderResult } from "jets-ci-iam";
const result: RenderResult = render("", { fileName: "deploy.ts", format: "cloudformation" });
const status: "complete" | "partial" | "invalid" = result.status;
const line: number | undefined = result.problems[0]?.range.start.line;
const { Policies, ManagedPolicyArns, problems } = buildRole({ policy: ["s3"] });
const arn: string | undefined = ManagedPolicyArns[0];
const code: ProblemCode | undefined = problems[0]?.code;
const lost: string | undefined = problems[0]?.data?.lost?.[0]?.consequence;
const findings: readonly PlainFinding[] = checkRole({ Policies, ManagedPolicyArns });
const check: CheckCode | undefined = findings[0]?.code;
const data: FindingData | undefined = findings[0]?.data;
const path: readonly (string | number)[] | undefined = findings[0]?.path;
// @ts-expect-error There is no such code.
const none: boolean = check === "INVALID_ACTIONS";
// @ts-expect-error There is no such format.
render("", { format: "xml" });
// @ts-expect-error The policies are an array.
const wrong: string = Policies;
export { status, line, arn, code, lost, wrong, data, path, none };
`,
      );
    }
    const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022"];
    const compiler = join(repository, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, ...options, "typed.mts", "typed.cts"], {
      cwd: consumer,
      stdio: "inherit",
    });
  });

  function node(file: string, content: string): string {
    writeFileSync(join(consumer, file), content);
    return execFileSync(process.execPath, [file], { cwd: consumer, encoding: "utf8" });
  }
});

/** Installs the package as npm would pack it, without npm's network. */
function installPackage(consumer: string): void {
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", consumer], {
    cwd: repository,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const target = join(consumer, "node_modules/jets-ci-iam");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", join(consumer, filename), "-C", target, "--strip-components=1"]);
}
