import {
  hoverOver,
  openExample,
  openFile,
  previewFrame,
  replaceLine,
  runCommand,
  screenshot,
  type Session,
} from "./harness/index.ts";

describe("a person who does not trust the folder", function () {
  // Each step goes on where the one before it ended.
  this.bail(true);

  const deploy = "config/jets/deploy.ts";
  let session: Session;
  before(async () => {
    session = await openExample({ asksForTrust: true });
    await session.page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
  });
  after(() => session.close());

  const line = (yaml: string) => previewFrame(session.page).locator("ol > li").filter({ hasText: yaml });

  it("sees the role, which follows what is typed", async () => {
    await openFile(session.page, deploy);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await line("- secretsmanager:GetSecretValue").waitFor();
    await replaceLine(session.page, deploy, 10, '    "sns:Publish", "no-service",');
    await line("- sns:Publish").waitFor();
    await screenshot(session.page, "restricted mode");
  });

  it("is told what is wrong", async () => {
    const hover = await hoverOver(session.page, deploy, '"no-$0service"');
    await hover.getByText("INVALID_SERVICE_IN_ACTION").waitFor();
  });
});
