import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkCodes } from "../../src/checks/index.ts";
import { run } from "./support/run.ts";
import { validSarif, type SarifResult } from "./support/sarif.ts";

const misspelt = 'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["dynamo"];\n});\n';

describe("check --format sarif", function () {
  // The first command loads the compiler.
  this.timeout(30_000);

  const before = process.cwd();
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "jets-ci-iam-")));
    process.chdir(folder);
  });

  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  it("tells each problem at its place, with the fix that has one right answer", async () => {
    const [result] = (await resultsOf({ "config/jets/deploy.ts": misspelt })) as [SarifResult];
    const { message, ...rest } = result as SarifResult & { readonly message: { readonly text: string } };
    assert.match(message.text, /^AWS has no service "dynamo"/);
    const artifact = { uri: "config/jets/deploy.ts", uriBaseId: "%SRCROOT%" };
    const region = { startLine: 2, startColumn: 27, endLine: 2, endColumn: 35 };
    assert.deepEqual(rest, {
      ruleId: "INVALID_SERVICE_IN_ACTION",
      ruleIndex: rest.ruleIndex,
      level: "error",
      locations: [
        { physicalLocation: { artifactLocation: artifact, region: { ...region, snippet: { text: '"dynamo"' } } } },
      ],
      partialFingerprints: rest.partialFingerprints,
      fixes: [
        {
          description: { text: 'Change to "dynamodb".' },
          artifactChanges: [
            {
              artifactLocation: artifact,
              replacements: [{ deletedRegion: region, insertedContent: { text: '"dynamodb"' } }],
            },
          ],
        },
      ],
    });
  });

  it("fixes what is wrong in another file that has a say", async () => {
    const results = await resultsOf({
      "config/jets/deploy.ts":
        'import { extra } from "../extra";\nJets.deploy.configure((config) => { config.ci.iam.policy = extra; });\n',
      "config/extra.ts": 'export const extra = ["dynamo"];\n',
    });
    const [{ fixes, locations }] = results as [SarifResult];
    assert.match(JSON.stringify(locations), /"uri":"config\/extra\.ts"/);
    assert.match(JSON.stringify(fixes), /"uri":"config\/extra\.ts".*"startLine":1,"startColumn":23/);
  });

  it("names a rule for every code, with a page, a level and what it is about", async () => {
    write("deploy.ts", misspelt);
    const [{ tool, results, columnKind }] = validSarif(
      (await run(["check", "--format", "sarif", "deploy.ts"])).out,
    ).runs;
    const { rules } = tool.driver;
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      checkCodes.filter((code) => !ids.includes(code)),
      [],
    );
    assert.equal(new Set(ids).size, rules.length);
    assert.equal(rules[results[0]!.ruleIndex]?.id, results[0]!.ruleId);
    assert.equal(columnKind, "utf16CodeUnits");
    const passRole = rules.find(({ id }) => id === "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE");
    assert.equal(passRole?.name, "PassRoleWithStarInActionAndNotResource");
    assert.match(passRole.helpUri, /-security-warning-pass-role-with-star-in-action-and-not-resource$/);
    assert.deepEqual(passRole.defaultConfiguration, { level: "warning" });
    assert.deepEqual(passRole.properties, { tags: ["security"], "security-severity": "5.0" });
  });

  it("takes information and hints for notes, and points to related places", async () => {
    const results = await resultsOf({
      "deploy.ts":
        "Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [process.env.A];\n  config.ci.iam.policy = [];\n});\n",
    });
    assert.deepEqual(
      results.map(({ ruleId, level }) => [ruleId, level]),
      [["overwritten", "note"]],
    );
    assert.match(JSON.stringify(results), /"relatedLocations":\[\{"id":0,"message".*"startLine":3/);
  });

  it("keeps a fingerprint when lines are added above, and tells equal problems apart", async () => {
    const twice = 'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["", "sqs:SendMessage", ""];\n});\n';
    const fingerprints = async (text: string): Promise<string[]> =>
      (await resultsOf({ "deploy.ts": text })).flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
    const first = await fingerprints(twice);
    assert.equal(new Set(first).size, 2);
    assert.deepEqual(await fingerprints(`// A comment.\n\n${twice}`), first);
  });

  it("names standard input, and files elsewhere by their whole address", async () => {
    const piped = validSarif((await run(["check", "--format", "sarif", "-"], misspelt)).out).runs[0].results;
    assert.match(JSON.stringify(piped[0]?.locations), /"artifactLocation":\{"uri":"%3Cstdin%3E"\}/);
    write("else where/deploy.ts", misspelt);
    mkdirSync("inner");
    process.chdir("inner");
    const { out } = await run(["check", "--format", "sarif", "../else where/deploy.ts"]);
    const address = pathToFileURL(join(folder, "else where/deploy.ts")).href;
    assert.match(
      JSON.stringify(validSarif(out).runs[0].results),
      new RegExp(`"artifactLocation":{"uri":"${address}"}`),
    );
  });

  it("exits as the other formats do, and says which files it could not read", async () => {
    write("deploy.ts", misspelt);
    write("good.ts", misspelt.replace("dynamo", "s3"));
    assert.equal((await run(["check", "--format", "sarif", "deploy.ts"])).exitCode, 1);
    assert.equal((await run(["check", "--format", "sarif", "good.ts"])).exitCode, 0);
    const { exitCode, out } = await run(["check", "--format", "sarif", "missing.ts", "good.ts"]);
    assert.equal(exitCode, 2);
    assert.deepEqual(validSarif(out).runs[0].invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: "error", message: { text: "cannot read missing.ts: no such file or directory" } },
        ],
      },
    ]);
  });

  /** The results for the first of some files. */
  async function resultsOf(files: Readonly<Record<string, string>>): Promise<readonly SarifResult[]> {
    for (const [file, content] of Object.entries(files)) write(file, content);
    return validSarif((await run(["check", "--format", "sarif", Object.keys(files)[0]!])).out).runs[0].results;
  }

  function write(file: string, content: string): void {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    assert.equal(readFileSync(path, "utf8"), content);
  }
});
