import assert from "node:assert/strict";
import {
  changesMarkdownMethod,
  changesMethod,
  chooseEnvironmentMethod,
  readCommittedMethod,
  readFileMethod,
  type ChangesModel,
  type ChangesParams,
  type ChangesResult,
  type ReadCommittedParams,
} from "../../src/protocol/index.ts";
import { built } from "../support/built.ts";
import { Editor } from "./support/editor.ts";

describe("the changes that the server tells", function () {
  this.timeout(120_000);

  const folder = "file:///shop/config/jets";
  const uri = `${folder}/deploy.ts`;
  const repository = "file:///shop";
  const deploy = (items: string) =>
    `import { own } from "../own";\nJets.deploy.configure((config) => { config.ci.iam.policy = [...own, ${items}]; });\n`;
  const commits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    first: {
      [uri]: deploy('"sqs:SendMessage"'),
      "file:///shop/config/own.ts": 'export const own = ["kms"];\n',
      [`${folder}/deploy/prod.ts`]: 'Jets.deploy.configure((c) => { c.ci.iam.policy.push("ses"); });\n',
    },
    second: { [uri]: deploy('"sqs:SendMessage", "xray"'), "file:///shop/config/own.ts": "export const own = [];\n" },
    empty: {},
  };
  const asked: ReadCommittedParams[] = [];

  let editor: Editor;
  before(async () => {
    editor = Editor.overStdio(built("server.js"));
    editor.connection.onRequest(readFileMethod, ({ uri: file }: { uri: string }) =>
      file.endsWith("own.ts") ? { text: 'export const own = ["sns"];\n' } : null,
    );
    editor.connection.onRequest(readCommittedMethod, (params: ReadCommittedParams) => {
      asked.push(params);
      const text = commits[params.commit]?.[params.uri];
      return text === undefined ? null : { text };
    });
    await editor.initialize({}, { readsFiles: true });
    await editor.open(uri, deploy('"SQS:sendMessage", "xray"'));
    await editor.preview(uri, 1);
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  async function changed(base: ChangesParams["base"]): Promise<readonly string[]> {
    const changes = await editor.request<ChangesResult>(changesMethod, { uri, base } satisfies ChangesParams);
    assert.ok(typeof changes === "object");
    return changes.rows.filter(({ change }) => change !== "kept").map(({ change, action }) => `${change} ${action}`);
  }

  it("are against Jets’ defaults", async () => {
    assert.deepEqual(await changed("defaults"), ["added sns:*", "added SQS:sendMessage", "added xray:*"]);
  });

  it("are against a commit, of which imported files are read too, once", async () => {
    const first = { repository, commit: "first" };
    assert.deepEqual(await changed(first), ["added sns:*", "added xray:*", "removed kms:*"]);
    const { length } = asked;
    assert.ok(asked.every(({ commit, repository: of }) => commit === "first" && of === repository));
    assert.ok(asked.some((params) => params.uri === "file:///shop/config/own.ts"));
    await changed(first);
    assert.equal(asked.length, length);
    assert.deepEqual(await changed({ repository, commit: "second" }), ["added sns:*"]);
    const { rows } = await editor.request<ChangesModel>(changesMethod, { uri, base: first });
    assert.deepEqual(
      rows.flatMap(({ origin }) => (origin.kind === "base" ? [origin.place.uri] : [])),
      ["file:///shop/config/own.ts"],
    );
  });

  it("are those of the environment that a person looks at", async () => {
    await editor.connection.sendNotification(chooseEnvironmentMethod, { name: "prod" });
    const lines = await changed({ repository, commit: "first" });
    assert.deepEqual(lines, ["added sns:*", "added xray:*", "removed kms:*", "removed ses:*"]);
    await editor.connection.sendNotification(chooseEnvironmentMethod, { name: "dev" });
  });

  it("are none where the commit has no file of the project", async () => {
    const params: ChangesParams = { uri, base: { repository, commit: "empty" } };
    assert.equal(await editor.request<ChangesResult>(changesMethod, params), "not-committed");
    assert.equal(await editor.request<string | null>(changesMarkdownMethod, params), null);
  });

  it("are told as Markdown, with files named by their paths in the project", async () => {
    const params: ChangesParams = { uri, base: { repository, commit: "first" } };
    const markdown = await editor.request<string>(changesMarkdownMethod, params);
    assert.match(markdown, /^\*\*IAM role, compared with HEAD\*\*\n\n2 added, 1 removed, \d kept\. /);
    assert.match(
      markdown,
      /\n\| ⚠️ added, \*\*widens\*\* \| Allow \| `xray:\*` .* `config\/jets\/deploy\.ts:2:\d+` \|\n/,
    );
    assert.match(markdown, /\n\| removed \| Allow \| `kms:\*` .* `config\/own\.ts:1:\d+` \|\n/);
  });
});
