import assert from "node:assert/strict";
import {
  hoverOver,
  openExample,
  openFile,
  previewFrame,
  problems,
  replaceLine,
  runCommand,
  type Session,
} from "./harness/index.ts";

const file = "config/jets/deploy.ts";

describe("VS Code in German", () => {
  let session: Session;

  before(async () => {
    session = await openExample({ language: "de" });
    await openFile(session.page, file);
    await replaceLine(session.page, file, 19, "  config.ci.iam.default_policy = [process.env.EXTRA];");
  });

  after(() => session.close());

  it("has German commands, and a preview in German", async () => {
    await runCommand(session.page, "Jets: IAM-Vorschau an der Seite öffnen");
    await previewFrame(session.page).getByRole("tab", { name: "Berechtigungen" }).waitFor();
  });

  it("explains a key and what is wrong with it in German", async () => {
    const hover = await hoverOver(session.page, file, "config.ci.iam.def$0ault_policy");
    const text = (await hover.innerText()).replace(/\s+/g, " ");
    assert.match(text, /Dies überschreibt die Standardrichtlinie von Jets\. Ob noch cloudformation, codebuild/);
    assert.match(text, /Was Jets selbst dem CI-Runner erlaubt\./);
  });

  it("tells problems in German, those of the file and those of the role", async () => {
    const rows = await problems(session.page);
    await rows.filter({ hasText: "gelesen. Davon abhängig: default_policy" }).waitFor();
    await rows.filter({ hasText: "ändern, wer was tun darf" }).first().waitFor();
  });
});
