import assert from "node:assert/strict";
import { readSettings } from "../../src/server/settings.ts";
import { defaultSettings } from "../../src/service/index.ts";
import { built } from "../support/built.ts";
import { Editor } from "./support/editor.ts";

const uri = "file:///project/config/jets/deploy.ts";
const text = 'Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["", null, 5];\n});\n';

describe("settings", () => {
  it("are read as far as they make sense", () => {
    const files = ["infra/*.ts"];
    const diagnostics = { "empty-item": "off", "null-list": "loud", "not-static": 5 };
    const env = { STAGE: "prod", PORT: 80 };
    const managedPolicyQuota = 20;
    assert.deepEqual(readSettings({ files, diagnostics, env, managedPolicyQuota }, defaultSettings), {
      files,
      severities: { "empty-item": "off" },
      env: { STAGE: "prod" },
      managedPolicyQuota,
    });
  });

  it("are the defaults where they make no sense", () => {
    for (const section of [
      undefined,
      null,
      5,
      [],
      "x",
      { files: "x", diagnostics: "off" },
      { files: [""] },
      { managedPolicyQuota: 2.5 },
    ]) {
      assert.deepEqual(readSettings(section, defaultSettings), defaultSettings);
    }
  });
});

describe("settings of the built server", function () {
  this.timeout(120_000);

  let server: string;
  before(() => {
    server = built("server.js");
  });

  let editor: Editor;
  beforeEach(() => {
    editor = Editor.overStdio(server);
  });
  afterEach(async () => {
    await editor.stop();
  });

  it("hold from the first problems that are told", async () => {
    editor.settings = { diagnostics: { "invalid-item": "off", "empty-item": "warning" } };
    await editor.initialize();
    await editor.open(uri, text);
    await editor.preview(uri, 1);
    await editor.shownProblems(uri);
    const told = editor.told.problems.map(({ diagnostics }) =>
      diagnostics.map(({ code, severity }) => [code, severity]),
    );
    assert.deepEqual(told, [[["empty-item", 2]]]);
  });

  it("hold for open documents as soon as they change", async () => {
    await editor.initialize();
    await editor.open(uri, text);
    await editor.preview(uri, 1);
    await editor.problemsBecome(uri, ["empty-item", "invalid-item"]);
    const from = editor.told.preview.length;
    editor.settings = { diagnostics: { "invalid-item": "off" } };
    await editor.notify("workspace/didChangeConfiguration", { settings: null });
    const { summary } = await editor.until("preview", from);
    await editor.problemsBecome(uri, ["empty-item"]);
    assert.equal(summary.errors, 1);
  });

  it("say how many managed policies a role may have", async () => {
    const managed = 'Jets.deploy.configure((config) => {\n  config.ci.iam.managed_policy = ["ReadOnlyAccess"];\n});\n';
    await editor.initialize();
    await editor.open(uri, managed);
    await editor.preview(uri, 1);
    assert.equal((await editor.shownProblems(uri))?.includes("too-many-managed-policies"), false);
    const from = editor.told.problems.length;
    editor.settings = { managedPolicyQuota: 2 };
    await editor.notify("workspace/didChangeConfiguration", { settings: null });
    await editor.until("problems", from, ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === "too-many-managed-policies"),
    );
  });

  it("decide which documents are deploy files", async () => {
    editor.settings = { files: ["**/config/jets/ci.ts"] };
    await editor.initialize();
    await editor.open(uri, text);
    assert.deepEqual(await editor.until("gone"), { uri });
    editor.settings = {};
    await editor.notify("workspace/didChangeConfiguration", { settings: null });
    await editor.preview(uri, 1);
    const from = editor.told.gone.length;
    editor.settings = { files: [] };
    await editor.notify("workspace/didChangeConfiguration", { settings: null });
    await editor.until("gone", from);
    await editor.problemsBecome(uri, []);
  });

  it("are taken from what an editor tells that cannot be asked", async () => {
    await editor.initialize({});
    await editor.open(uri, text);
    await editor.preview(uri, 1);
    const from = editor.told.preview.length;
    await editor.notify("workspace/didChangeConfiguration", {
      settings: { jetsCiIam: { diagnostics: { "empty-item": "off" } } },
    });
    await editor.until("preview", from);
    await editor.problemsBecome(uri, ["invalid-item"]);
  });
});
