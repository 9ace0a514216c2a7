import assert from "node:assert/strict";
import { editorText, openExample, openFile, type Session } from "./harness/index.ts";

describe("a person with the packaged extension", () => {
  let session: Session;
  before(async () => {
    session = await openExample();
  });
  after(() => session.close());

  it("opens the deploy file of the example", async () => {
    await openFile(session.page, "config/jets/deploy.ts");
    assert.match(await editorText(session.page, "deploy.ts"), /^Jets\.deploy\.configure\(\(config\) => \{$/m);
  });
});
