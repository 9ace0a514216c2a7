import assert from "node:assert/strict";
import { matchingActions } from "../../src/permissions/index.ts";
import { actionsAt, checkCodeAction, rewriteTitlesAt } from "./support/check-code-action.ts";
import { inBlock } from "./support/snippet.ts";

const readOnly = { title: 'Narrow "sqs:*" to read-only', kind: "refactor.rewrite" } as const;
const sqs = ["sqs:Get*", "sqs:List*", "sqs:ReceiveMessage"];

describe("code action: narrow a wildcard", () => {
  it("names the actions of the access levels, by wildcards that match nothing else", () => {
    const [action] = actionsAt(inBlock(`config.ci.iam.policy = ["s$03"];`)).filter(
      ({ title }) => title === 'Narrow "s3:*" to read-only',
    );
    const [edit] = Object.values(action?.edit?.changes ?? {}).flat();
    const patterns = (edit?.newText ?? "").split(/,\s*/).map((literal) => JSON.parse(literal) as string);
    const named = new Set(patterns.flatMap((pattern) => matchingActions(pattern)));
    const wanted = matchingActions("s3:*").filter(({ level }) => level === "List" || level === "Read");
    assert.deepEqual([...named].sort(byName), [...wanted].sort(byName));
    assert.ok(patterns.includes("s3:Get*"), String(patterns));
    assert.ok(patterns.length < wanted.length / 3, String(patterns));
  });

  it("writes items of a list behind each other, or a line each", () => {
    const [action] = rewriteTitlesAt(`config.ci.iam.policy = ["sq$0s"];`);
    assert.equal(action, readOnly.title);
    checkCodeAction([`config.ci.iam.policy = [`, `  "ec2",`, `  'sq$0s',`, `];`], {
      ...readOnly,
      after: [`config.ci.iam.policy = [`, `  "ec2",`, ...readings("'"), `];`],
    });
  });

  it("makes a list of a lone action", () => {
    const statement = (action: string): string =>
      `config.ci.iam.policy = [{ Effect: "Allow", Action: ${action}, Resource: "*" }];`;
    checkCodeAction([statement(`"sqs:Send$0*"`).replace("Send", "*Tag")], {
      title: 'Narrow "sqs:*Tag*" to read-only',
      kind: "refactor.rewrite",
      after: [statement(`"sqs:ListQueueTags"`)],
    });
  });

  it("is not offered where there is nothing to narrow, or it could not be written", () => {
    for (const statement of [
      `config.ci.iam.policy = ["sqs:List$0*"];`,
      `config.ci.iam.policy = ["sqs:Send$0Message"];`,
      `config.ci.iam.policy = ["$0*"];`,
      `config.ci.iam.policy = [{ Effect: "Deny", Action: "sqs:$0*", Resource: "*" }];`,
      `config.ci.iam.policy = [{ Effect: "Allow", NotAction: "sqs:$0*", Resource: "*" }];`,
      `const queue = "sq$0s"; config.ci.iam.policy = [queue];`,
    ]) {
      const titles = rewriteTitlesAt(statement).filter((title) => title.startsWith("Narrow"));
      assert.deepEqual(titles, [], statement);
    }
  });
});

function readings(quote: string): readonly string[] {
  return sqs.map((pattern) => `  ${quote}${pattern}${quote},`);
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}
