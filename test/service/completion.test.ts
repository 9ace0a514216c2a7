import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completions } from "../../src/service/index.ts";
import { inBlock, markedPlace } from "./support/snippet.ts";

const lists = ["policy", "managed_policy", "default_policy", "default_managed_policy"];

describe("completion", () => {
  it("offers the lists after config.ci.iam, the likeliest first", () => {
    checkCompletion(`config.ci.iam.$0`, lists, `config.ci.iam.policy`);
    checkCompletion(`config.ci.iam?.$0`, lists, `config.ci.iam?.policy`);
    checkCompletion(`const { iam } = config.ci; iam.$0`, lists, `const { iam } = config.ci; iam.policy`);
  });

  it("offers ci after config and iam after config.ci", () => {
    checkCompletion(`config.$0`, ["ci"], `config.ci`);
    checkCompletion(`config.ci.$0`, ["iam"], `config.ci.iam`);
  });

  it("replaces the whole name that the caret is in", () => {
    checkCompletion(`config.ci.iam.po$0l = ["s3"];`, lists, `config.ci.iam.policy = ["s3"];`);
    checkCompletion(`config.ci.iam.$0xyz.push("s3");`, lists, `config.ci.iam.policy.push("s3");`);
  });

  it("completes strings in brackets inside their quotes", () => {
    checkCompletion(`config.ci.iam["$0"] = [];`, lists, `config.ci.iam["policy"] = [];`);
    checkCompletion(`config.ci.iam['man$0'] = [];`, lists, `config.ci.iam['policy'] = [];`);
  });

  it("completes keys of object literals, with the colon where it is missing", () => {
    checkCompletion(`Object.assign(config.ci.iam, { po$0 });`, lists, `Object.assign(config.ci.iam, { policy:  });`);
    checkCompletion(
      `Object.assign(config.ci.iam, { po$0: [] });`,
      lists,
      `Object.assign(config.ci.iam, { policy: [] });`,
    );
  });

  it("offers keys in the gaps of an object literal that is a part of the configuration", () => {
    checkCompletion(`config.ci.iam = { $0 };`, lists, `config.ci.iam = { policy:  };`);
    checkCompletion(`config.ci.iam = {$0};`, lists, `config.ci.iam = {policy: };`);
    checkCompletion(`config.ci.iam = {\n  $0\n};`, lists, `config.ci.iam = {\n  policy: \n};`);
    checkCompletion(`config.ci.iam = { policy: [], $0 };`, lists, `config.ci.iam = { policy: [], policy:  };`);
    checkCompletion(`config.ci.iam = {\n $0\n  policy: []\n};`, lists);
    checkCompletion(`config.ci = { iam: { $0 } };`, lists, `config.ci = { iam: { policy:  } };`);
    checkCompletion(`config.ci = { $0 };`, ["iam"], `config.ci = { iam:  };`);
    checkCompletion(`config.ci = { i$0 };`, ["iam"], `config.ci = { iam:  };`);
    checkCompletion(`config.ci = { iam: { po$0 } };`, lists, `config.ci = { iam: { policy:  } };`);
    checkCompletion(`config.ci.iam = { $0`, lists, `config.ci.iam = { policy: `);
    checkCompletion(`const iam = { $0 }; config.ci.iam = iam;`, lists);
    checkCompletion(`const make = () => ({ $0 }); config.ci.iam = make();`, lists);
    checkCompletion(`config.ci.iam = {\n  // more\n  $0\n};`, lists);
  });

  it("offers no key where none can be written", () => {
    checkCompletion(`config.ci.iam = { policy: [] $0 };`, []);
    checkCompletion(`config.ci.iam = { /* $0 */ };`, []);
    checkCompletion(`config.ci.iam = {\n  // more $0\n};`, []);
    checkCompletion(`config.lambda.iam = { $0 };`, []);
  });

  it("documents each key", () => {
    const { model, position } = markedPlace(inBlock(`config.ci.iam.$0`));
    for (const { label, detail, documentation } of completions(model, position)) {
      assert.equal(detail, `config.ci.iam.${label}`);
      assert(typeof documentation === "object" && documentation.kind === "markdown");
      assert.match(documentation.value, /Default: `\[/);
      assert.match(documentation.value, /\(https:\/\/docs\.rubyonjets\.com\/docs\/ci\/iam\/\)$/);
    }
  });

  it("offers nothing elsewhere", () => {
    checkCompletion(`config.lambda.$0`, []);
    checkCompletion(`console.$0`, []);
    checkCompletion(`config.lambda.iam.policy = ["$0"];`, []);
    checkCompletion(`console.log("$0");`, []);
  });
});

/** Checks the keys offered at `$0` in a statement of a block, in order, and the statement with the first of them. */
function checkCompletion(statement: string, expected: readonly string[], completed?: string): void {
  const { model, position } = markedPlace(inBlock(statement));
  const items = completions(model, position).sort((left, right) => left.sortText!.localeCompare(right.sortText!));
  assert.deepEqual(
    items.map(({ label }) => label),
    expected,
    statement,
  );
  const edit = items[0]?.textEdit;
  if (edit === undefined || completed === undefined) return;
  assert("range" in edit);
  assert.equal(TextDocument.applyEdits(model.document, [edit]), inBlock(completed));
}
