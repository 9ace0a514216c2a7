import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import {
  editorOf,
  openExample,
  openFile,
  placeCaret,
  previewFrame,
  runCommand,
  type Session,
} from "./harness/index.ts";

const actionCount = 300;

describe("scrolling a long deploy file and its preview", () => {
  const file = "config/jets/deploy.ts";
  let session: Session;

  before(async () => {
    session = await openExample();
    await writeFile(path.join(session.workspace, file), longDeployFile());
    await openFile(session.page, file);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    await previewFrame(session.page).getByText("ssm:Action0", { exact: true }).waitFor();
  });
  after(() => session.close());

  const preview = () => previewFrame(session.page);
  const editor = () => editorOf(session.page, file);

  /** The number of the first action that is in sight below the top of the preview, or -1. */
  const previewTop = () => preview().locator("body").evaluate(firstActionBelowHeader);

  /** The number of the first line that the editor shows. */
  const editorTop = async () => {
    const numbers = await editor().locator(".margin-view-overlays .line-numbers").allTextContents();
    return Math.min(...numbers.map(Number));
  };

  /** Turns the wheel by some notches; VS Code takes each for a few lines, however far it goes. */
  async function wheelOver(element: Locator, notches: number): Promise<void> {
    const box = await element.boundingBox();
    assert.ok(box !== null);
    await session.page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 300));
    for (let notch = 0; notch < notches; notch += 1) await session.page.mouse.wheel(0, 120);
  }

  /** Waits until something is so, which the views show some frames later. */
  async function becomes(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!(await isSo()))
      assert.ok(Date.now() < deadline, `not seen: ${what}; ${await previewTop()} beside ${await editorTop()}`);
  }

  const areAligned = async () => Math.abs((await previewTop()) - (await editorTop())) <= 4;

  it("takes the preview along with the editor", async () => {
    await wheelOver(editor(), 30);
    await becomes("the preview follows", async () => (await editorTop()) > 50 && (await areAligned()));
  });

  it("takes the editor along with the preview, which stays where it was scrolled", async () => {
    const before = await editorTop();
    await wheelOver(preview().locator("header"), 12);
    await becomes("the editor follows", async () => (await editorTop()) > before + 20 && (await areAligned()));
    const reached = await previewTop();
    // What the editor has to say on its own scrolling comes before what it says of its caret.
    await editor()
      .getByText(`"ssm:Action${(await editorTop()) + 10}"`)
      .click();
    await preview().locator("li[aria-current]").first().waitFor();
    assert.equal(await previewTop(), reached);
  });

  it("begins a new preview where the editor stands", async () => {
    await session.page.locator(`.tab[aria-label^="IAM: deploy.ts"] .action-label`).first().click();
    await preview().locator("body").waitFor({ state: "detached" });
    await placeCaret(session.page, file, { line: 200, column: 1 });
    await becomes("the editor is far down", async () => (await editorTop()) > 150);
    await runCommand(session.page, "Jets: Open IAM Preview to the Side");
    // What VS Code tells of an editor that it has just laid out anew may be some lines off.
    const isNear = async () => Math.abs((await previewTop()) - (await editorTop())) <= 12;
    await becomes("the preview begins there", isNear);
  });

  it("leaves the preview alone while somebody types", async () => {
    const line = (await editorTop()) + 5;
    await placeCaret(session.page, file, { line, column: 1 });
    const before = await previewTop();
    await session.page.keyboard.type("\n".repeat(60));
    await session.page.keyboard.type('"ssm:New", ');
    await preview().getByText("ssm:New", { exact: true }).waitFor();
    assert.equal(await previewTop(), before);
  });
});

/** Runs in the page. */
function firstActionBelowHeader(): number {
  const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  for (const line of document.querySelectorAll("ol.lines > li")) {
    const number = /ssm:Action(\d+)/.exec(line.textContent)?.[1];
    if (number !== undefined && line.getBoundingClientRect().bottom > header + 1) return Number(number);
  }
  return -1;
}

/** The action with number 0 is on line 3. */
function longDeployFile(): string {
  const actions = Array.from({ length: actionCount }, (_, index) => `    "ssm:Action${index}",\n`);
  return `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [\n${actions.join("")}  ];\n});\n`;
}
