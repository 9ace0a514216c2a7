import assert from "node:assert/strict";
import { permissionsMethod, type PermissionsResult } from "../../src/protocol/index.ts";
import { built } from "../support/built.ts";
import { Editor } from "./support/editor.ts";

describe("the permissions that the server tells", function () {
  this.timeout(120_000);

  let editor: Editor;
  before(async () => {
    editor = Editor.overStdio(built("server.js"));
    await editor.initialize();
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  it("are of the newest text, with the actions that are asked for", async () => {
    const uri = "file:///config/jets/deploy.ts";
    await editor.open(uri, `Jets.deploy.configure((config) => {\nconfig.ci.iam.policy = ["sqs:SendMessage"];\n});`);
    const { revision } = await editor.preview(uri, 1);
    const asked = { uri, expanded: ["sqs/Write"] };
    const permissions = await editor.request<PermissionsResult>(permissionsMethod, asked);
    assert.equal(permissions.revision, revision);
    const expanded = permissions.services.flatMap(({ levels }) => levels.flatMap(({ groups }) => groups ?? []));
    assert.deepEqual(
      expanded.map(({ actions }) => actions),
      [["SendMessage"]],
    );
  });
});
