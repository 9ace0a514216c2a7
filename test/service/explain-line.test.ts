import assert from "node:assert/strict";
import { explainLine } from "../../src/service/index.ts";
import { versionsOf } from "./support/check-preview.ts";
import { inBlock } from "./support/snippet.ts";

/** What is told of the last line of a role that has a text. */
function explanationOf(statements: string, line: string) {
  const versions = versionsOf(inBlock(statements));
  const index = versions.current.lines.findLastIndex(({ text }) => text.includes(line));
  return explainLine(versions, index);
}

describe("the explanation of a line of the preview", () => {
  it("has the expression that made it, also where Jets puts the line around it", () => {
    assert.equal(explanationOf(`config.ci.iam.policy = ["s3"];`, "- s3:*")?.written, `"s3"`);
    assert.equal(explanationOf(`const all = "xray"; config.ci.iam.policy = [all];`, "- xray:*")?.written, `"xray"`);
    assert.equal(explanationOf(`config.ci.iam.policy = ["s3"];`, "Effect: Allow")?.written, `["s3"]`);
    assert.equal(explanationOf(`config.ci.iam.policy = [process.env.A];`, "unknown")?.written, "process.env.A");
  });

  it("has it on one line, and not all of it where it is long", () => {
    const long = `[${Array.from({ length: 50 }, (_, index) => `"s3",\n  "ec${index}"`).join(",\n")}]`;
    const written = explanationOf(`config.ci.iam.policy = ${long};`, "CustomPolicy")?.written ?? "";
    assert.match(written, /^\["s3", "ec0", "s3",.*…$/);
    assert.equal(written.length, 120);
  });

  it("has no expression for Jets’ defaults, and there is none of a line that is not there", () => {
    assert.deepEqual(explanationOf("", "- iam:*"), { problems: [] });
    assert.equal(explanationOf("", "no such line"), undefined);
  });

  it("has the problems and the advice that the line gave rise to, and not those of lines around", () => {
    const policy = `config.ci.iam.policy = [{ Action: ["s3:GetObjekt", "s3:PutObject"], Effect: "allow", Resource: "*" }];`;
    const kinds = (line: string) => explanationOf(policy, line)?.problems.map(({ of }) => of);
    const [problem] = explanationOf(policy, "GetObjekt")?.problems ?? [];
    assert.match(problem?.message ?? "", /GetObjekt/);
    assert.deepEqual(kinds("PutObject"), []);
    assert.ok((kinds("Effect")?.length ?? 0) > 0);
    assert.deepEqual(kinds("CustomPolicy"), []);
  });
});
