import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  openExample,
  openFile,
  placeCaret,
  previewFrame,
  quickInput,
  quickInputRows,
  replaceLine,
  runCommand,
  type Session,
} from "./harness/index.ts";

describe("a person with several previews", function () {
  // Each step goes on where the one before it ended.
  this.bail(true);

  const deploy = "config/jets/deploy.ts";
  let session: Session;

  before(async () => {
    session = await openExample();
    await session.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await writeFile(path.join(session.workspace, deploy), deployFile("ec2"));
  });
  after(() => session.close());

  const tab = (title: string) => session.page.locator(`.tab[aria-label^="${title}"]`);
  const yamlLine = (yaml: string) => previewFrame(session.page).locator("ol > li").filter({ hasText: yaml });
  const appears = (yaml: string) => yamlLine(yaml).first().waitFor();
  const press = (name: string) => previewFrame(session.page).getByRole("button", { name, exact: true }).click();

  it("opens one with the keyboard", async () => {
    await openFile(session.page, deploy);
    await placeCaret(session.page, deploy, { line: 2, column: 29 });
    await session.page.keyboard.press("ControlOrMeta+K");
    await session.page.keyboard.press("V");
    await appears("- ec2:*");
  });

  it("copies the YAML", async () => {
    await press("Copy");
    await session.page.locator(".statusbar-item", { hasText: "Copied the YAML of deploy.ts" }).waitFor();
    assert.match(await session.page.evaluate(() => navigator.clipboard.readText()), /^Policies:\n[^]*- ec2:\*\n/);
  });

  it("is offered the formats of an export", async () => {
    await press("Export…");
    await quickInputRows(session.page).first().waitFor();
    const formats = await quickInputRows(session.page).locator(".label-name").allTextContents();
    assert.deepEqual(formats, ["IAM YAML", "IAM JSON", "CloudFormation Role"]);
    await session.page.keyboard.press("Escape");
    await quickInput(session.page).waitFor({ state: "hidden" });
  });

  it("reads at the language status what the role has", async () => {
    await placeCaret(session.page, deploy, { line: 2, column: 1 });
    await session.page.locator("[id='status.languageStatus']").click();
    await session.page.getByText("IAM: 2 policies · 2 managed policies").waitFor();
    await session.page.keyboard.press("Escape");
  });

  it("hides it, changes the text, and finds the newest role when it is shown again", async () => {
    await tab("IAM: deploy.ts").click();
    await session.page.keyboard.press("ControlOrMeta+N");
    await yamlLine("- ec2:*").first().waitFor({ state: "detached" });
    await replaceLine(session.page, deploy, 2, `  config.ci.iam.policy = ["sqs"];`);
    await tab("IAM: deploy.ts").click();
    await appears("- sqs:*");
  });

  it("locks it to its file, while a second one beside it follows", async () => {
    await press("Lock to this file");
    await tab("IAM: deploy.ts (locked)").waitFor();
    // A project of its own: the files of one folder make one role.
    const other = "second/config/jets/ci.ts";
    await mkdir(path.join(session.workspace, path.dirname(other)), { recursive: true });
    await writeFile(path.join(session.workspace, other), deployFile("kms"));
    await openFile(session.page, other);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await tab("IAM: ci.ts").waitFor();
    await appears("- kms:*");
    await runCommand(session.page, "View: Close Editor");
    await tab("IAM: ci.ts").waitFor({ state: "detached" });
    await tab("IAM: deploy.ts (locked)").click();
    await appears("- sqs:*");
  });

  it("closes the file, is told so, and opens it again", async () => {
    await tab("deploy.ts").first().click();
    await runCommand(session.page, "File: Revert File");
    await appears("- ec2:*");
    await runCommand(session.page, "View: Close Editor");
    await previewFrame(session.page).getByText("The deploy file is closed").waitFor();
    await press("Open It Again");
    await appears("- ec2:*");
  });
});

function deployFile(action: string): string {
  return `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = ["${action}"];\n});\n`;
}
