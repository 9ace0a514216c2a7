import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  editorOf,
  leaveAndComeBack,
  openExample,
  openFile,
  previewFrame,
  quickInput,
  quickInputRows,
  replaceLine,
  runCommand,
  screenshot,
  type Session,
} from "./harness/index.ts";

describe("a person with several files and environments", function () {
  // Each step goes on where the one before it ended.
  this.bail(true);

  const deploy = "config/jets/deploy.ts";
  let session: Session;

  before(async () => {
    session = await openExample();
    await openFile(session.page, deploy);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await appears("- dynamodb:*");
  });
  after(() => session.close());

  const line = (yaml: string) => previewFrame(session.page).locator("ol > li").filter({ hasText: yaml });
  const appears = (yaml: string) => line(yaml).first().waitFor();
  const caretIn = (file: string, number: number) =>
    editorOf(session.page, file)
      .locator(".active-line-number", { hasText: new RegExp(`^${number}$`) })
      .waitFor();
  const statusBar = (text: string) => session.page.locator(".statusbar-item", { hasText: text });

  /** Types into the field at the top of the window, when it has rows to choose from, and takes the first that is left. */
  async function pick(typed: string, row: string): Promise<void> {
    await quickInputRows(session.page).first().waitFor();
    await quickInput(session.page).fill(typed);
    await quickInputRows(session.page).filter({ hasText: row }).first().click();
  }

  it("sees the environment in the status bar and chooses another in the preview", async () => {
    await statusBar("IAM: dev").waitFor();
    await previewFrame(session.page).getByRole("button", { name: "Environment: dev; choose another" }).click();
    await pick("", "prod");
    await line("- cloudfront:CreateInvalidation").filter({ hasText: "prod.ts" }).waitFor();
    await statusBar("IAM: prod").waitFor();
    await session.page.getByText("IAM: 2 policies · 6 statements").waitFor();
    await screenshot(session.page, "environment prod");
  });

  it("types the name of one that no file knows, from the status bar", async () => {
    await statusBar("IAM: prod").click();
    await pick("green", "Use “green”");
    await statusBar("IAM: green").waitFor();
    await line("- cloudfront:CreateInvalidation").first().waitFor({ state: "detached" });
  });

  it("goes from a line to the expression in another file, by click and by keyboard", async () => {
    const secrets = line("- secretsmanager:GetSecretValue");
    await secrets.filter({ hasText: "secrets.ts" }).click();
    await session.page.locator(`.tab.active[data-resource-name="secrets.ts"]`).waitFor();
    await caretIn("secrets.ts", 8);
    await line("Sid: ReadPaymentSecrets").press("Enter");
    await caretIn("secrets.ts", 6);
  });

  it("types in that file and sees the role change, before anything is saved", async () => {
    const secrets = "config/iam/secrets.ts";
    await openFile(session.page, secrets);
    await replaceLine(session.page, secrets, 6, '  Sid: "Renamed",');
    await appears("Sid: Renamed");
    await replaceLine(session.page, secrets, 6, '  Sid: "ReadPaymentSecrets",');
    await appears("Sid: ReadPaymentSecrets");
  });

  it("comes back from another program that has made a file where VS Code watches nothing", async () => {
    await replaceLine(session.page, deploy, 6, 'import { unseen } from "../../../unseen/names";');
    await replaceLine(session.page, deploy, 11, "    unseen,");
    await appears("# unknown: unseen");
    await leaveAndComeBack(session.page, async () => {
      const outside = path.join(session.workspace, "..", "unseen");
      await mkdir(outside);
      await writeFile(path.join(outside, "names.ts"), 'export const unseen = "unseen";\n');
    });
    await appears("- unseen:*");
  });
});
