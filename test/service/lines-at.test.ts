import assert from "node:assert/strict";
import { linesAt } from "../../src/service/index.ts";
import { versionsOf } from "./support/check-preview.ts";
import { inBlock } from "./support/snippet.ts";

describe("the preview's lines of a place in the source", () => {
  it("are those of the innermost value that the caret is in", () => {
    checkLinesAt(`config.ci.iam.policy = ["s3", "e$0c2"];`, ["- ec2:*"]);
    checkLinesAt(`config.ci.iam.managed_policy = ["A$0"];`, ["- arn:aws:iam::aws:policy/A"]);
    checkLinesAt(`config.ci.iam.policy = [{ Action: ["a:b", $0"a:c"], Effect: "Allow" }];`, ["- a:c"]);
    checkLinesAt(`config.ci.iam.policy = [{ Action: ["a:b"], Ef$0fect: "Allow" }];`, ["Effect: Allow"]);
    checkLinesAt(`config.ci.iam.policy = [{ Ac$0tion: ["a:b", "a:c"], Effect: "Allow" }];`, [
      "- Action:",
      "- a:b",
      "- a:c",
    ]);
    checkLinesAt(`config.ci.iam.policy = [{ Action: "a:b", Effect: "Allow" $0}];`, ["- Action: a:b", "Effect: Allow"]);
    checkLinesAt(`config.ci.iam.policy = ["a", process.en$0v.B];`, ["# unknown: process.env.B"]);
  });

  it("are those of the text's line, beside an item of a list over several lines", () => {
    checkLinesAt(`config.ci.iam.policy = [\n  "s3",\n  "ec2",$0\n];`, ["- ec2:*"]);
    checkLinesAt(`config.ci.iam.policy = [{\n  Action: "a:b",\n $0 Effect: "Allow",\n}];`, ["Effect: Allow"]);
    checkLinesAt(`config.ci.iam.managed_policy = [\n  "A",\n$0\n  "B",\n];`, [
      "- arn:aws:iam::aws:policy/A",
      "- arn:aws:iam::aws:policy/B",
    ]);
  });

  it("are the whole statement of a string that has one of its own", () => {
    checkLinesAt(`config.ci.iam.policy = ["s$03", { Action: "a:b" }];`, [
      "- Action:",
      "- s3:*",
      "Effect: Allow",
      'Resource: "*"',
    ]);
  });

  it("are those of every use of a constant", () => {
    checkLinesAt(`const x = "$0A"; config.ci.iam.policy = [x]; config.ci.iam.managed_policy = [x];`, [
      "- A:*",
      "- arn:aws:iam::aws:policy/A",
    ]);
  });

  it("are all lines of the list that the caret writes to", () => {
    checkLinesAt(`config.ci.iam.managed_policy = ["A", "B"];$0`, []);
    checkLinesAt(`config.ci.iam.managed_po$0licy = ["A", "B"]`, [
      "- arn:aws:iam::aws:policy/A",
      "- arn:aws:iam::aws:policy/B",
    ]);
    checkLinesAt(`config.ci.iam.default_managed_policy = [$0 "A" ]; config.ci.iam.managed_policy = ["B"];`, [
      "- arn:aws:iam::aws:policy/A",
    ]);
    const customPolicy = [
      "- PolicyName: CustomPolicy",
      "PolicyDocument:",
      "Version: '2012-10-17'",
      "Statement:",
      "- Action:",
      "- s3:*",
      "Effect: Allow",
      'Resource: "*"',
    ];
    checkLinesAt(`config.ci.iam.pol$0icy = ["s3"];`, customPolicy);
    checkLinesAt(`config.ci.iam.policy.pu$0sh("s3");`, customPolicy);
  });

  it("are those of everything in a selection", () => {
    const versions = versionsOf(inBlock(`config.ci.iam.policy = ["a", "b", "c"];`));
    const selection = { start: { line: 1, character: 27 }, end: { line: 1, character: 39 } };
    assert.deepEqual(
      linesAt(versions, selection).map((index) => versions.current.lines[index]?.text.trim()),
      ["- b:*", "- c:*"],
    );
  });

  it("are none elsewhere", () => {
    checkLinesAt(`const x = $01;`, []);
    checkLinesAt(`config.lambda.iam.policy = ["$0s3"];`, []);
  });

  it("are found at their new places while the text is broken", () => {
    const good = inBlock(`config.ci.iam.managed_policy = ["A", "B"];`);
    const broken = inBlock(`foo(`, `config.ci.iam.managed_policy = ["A", "B"];`);
    const versions = versionsOf(good, broken);
    const caret = { line: 2, character: broken.split("\n")[2]!.indexOf('"B"') };
    const indices = linesAt(versions, { start: caret, end: caret });
    assert.deepEqual(
      indices.map((index) => versions.lastGood?.lines[index]?.text.trim()),
      ["- arn:aws:iam::aws:policy/B"],
    );
  });
});

/** Checks the lines, without their indent, that the caret at `$0` in a statement of a block makes. */
function checkLinesAt(statement: string, expected: readonly string[]): void {
  const marked = inBlock(statement);
  const versions = versionsOf(marked.replace("$0", ""));
  const caret = versions.current.document.positionAt(marked.indexOf("$0"));
  const lines = linesAt(versions, { start: caret, end: caret });
  assert.deepEqual(
    lines.map((index) => versions.current.lines[index]?.text.trim()),
    expected,
    statement,
  );
}
