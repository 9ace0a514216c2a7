import assert from "node:assert/strict";
import type { FromWebview } from "../../src/protocol/index.ts";
import {
  createPermissionsModel,
  createPreviewModel,
  nextVersions,
  readDeployText,
  type DeployVersions,
} from "../../src/service/index.ts";
import { deployFile } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

const text = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = [
    "sqs:SendMessage",
    { Effect: "Allow", Action: "sqs:DeleteMessage", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } },
    { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" },
    process.env.EXTRA,
  ];
});`;

describe("the permissions in the page of the preview", () => {
  const open = pageOfEachTest();

  const versionsOf = (source: string, previous?: DeployVersions) =>
    nextVersions(readDeployText(deployFile, source), previous);
  const show = (versions: DeployVersions) =>
    open.tell({ type: "model", model: createPreviewModel(versions), locked: false });

  /** Tells the page what it asks for, as the extension does. */
  async function answer(versions: DeployVersions): Promise<void> {
    const asked = (await open.told()).findLast((message) => message.type === "show-permissions");
    assert.ok(asked !== undefined, "the page has not asked for the permissions");
    const permissions = createPermissionsModel(versions, (level) => asked.expanded.includes(level));
    await open.tell({ type: "permissions", permissions });
  }

  async function showPermissions(versions: DeployVersions): Promise<void> {
    await show(versions);
    await tab("Permissions").click();
    await answer(versions);
  }

  async function unfold(versions: DeployVersions, ...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await fold(name).click();
      await answer(versions);
    }
  }

  const tab = (name: string) => open.page.getByRole("tab", { name });
  const fold = (name: string) => open.page.getByRole("button", { name, expanded: false }).first();
  const service = (prefix: string) =>
    open.page.locator("tbody").filter({ has: open.page.getByText(prefix, { exact: true }) });

  it("are asked for when they are shown, and not before", async () => {
    const versions = versionsOf(text);
    const asking = ({ type }: FromWebview) => type === "show-permissions" || type === "hide-permissions";
    await show(versions);
    assert.deepEqual((await open.told()).filter(asking), []);
    await tab("Permissions").click();
    assert.deepEqual((await open.told()).filter(asking), [{ type: "show-permissions", expanded: [] }]);
    assert.ok(!(await open.page.locator("ol.lines").isVisible()));
    await tab("YAML").click();
    assert.deepEqual((await open.told()).filter(asking), [{ type: "hide-permissions" }]);
    assert.ok(await open.page.locator("ol.lines").isVisible());
  });

  it("are reached by keyboard, and kept over a reload", async () => {
    await show(versionsOf(text));
    await tab("YAML").focus();
    await open.page.keyboard.press("ArrowRight");
    assert.equal(await tab("Permissions").getAttribute("aria-selected"), "true");
    assert.equal(await open.page.locator("[role=tab][tabindex='0']:focus").textContent(), "Permissions");
    assert.equal((await open.kept())?.view, "permissions");
    await open.page.keyboard.press("Home");
    assert.equal(await tab("YAML").getAttribute("aria-selected"), "true");
  });

  it("tell the numbers of each level in words, too", async () => {
    const versions = versionsOf(text);
    await showPermissions(versions);
    const row = service("sqs").getByRole("row").first();
    const cells = await row.getByRole("cell").locator(".for-readers").allTextContents();
    assert.deepEqual(cells, ["1 allowed, 1 allowed under conditions, 2 of these added to Jets’ defaults"]);
    assert.match((await row.locator("[data-level=Write] .counts").textContent()) ?? "", /^1\+2.*1 conditional$/);
    assert.match((await service("s3").locator("[data-level=Write]").first().textContent()) ?? "", /1 denied/);
    assert.equal(await open.page.locator(".service .grave").count(), 5);
  });

  it("unfold to the actions, and lead to what grants them", async () => {
    const versions = versionsOf(text);
    await showPermissions(versions);
    await unfold(versions, "sqs", "Write");
    const names = open.page.locator(".names code");
    assert.deepEqual((await names.allTextContents()).toSorted(), ["DeleteMessage", "SendMessage"]);
    await open.page.getByText('{ "Bool": { "aws:SecureTransport": "true" } }').waitFor();
    await open.page.getByRole("button", { name: "Allow sqs:SendMessage of CustomPolicy line 3" }).click();
    const start = { line: 2, character: 4 };
    const end = { line: 2, character: 4 + '"sqs:SendMessage"'.length };
    assert.deepEqual(await open.told(), [{ type: "reveal", place: { uri: deployFile, start, end } }]);
    assert.deepEqual((await open.kept())?.unfolded, ["sqs", "sqs/Write"]);
  });

  it("stay unfolded and keep the focus while the file changes", async () => {
    const versions = versionsOf(text);
    await showPermissions(versions);
    await unfold(versions, "sqs", "Write");
    await open.page.getByRole("button", { name: "Write", expanded: true }).focus();
    const next = versionsOf(text.replace('"sqs:SendMessage"', '"sqs:SendMessage", "sns:Publish"'), versions);
    await show(next);
    await open.tell({ type: "permissions", permissions: createPermissionsModel(versions, () => false) });
    assert.equal(await service("sns").count(), 0, "what belongs to an older model is shown");
    const permissions = createPermissionsModel(next, (level) => level === "sqs/Write");
    await open.tell({ type: "permissions", permissions });
    assert.equal(await service("sns").count(), 1);
    assert.equal(await open.page.locator("button:focus").textContent(), "Write");
    assert.equal(await open.page.locator(".names code").count(), 2);
  });

  it("keep the titles of the columns in sight", async () => {
    await showPermissions(versionsOf(text));
    await open.page.evaluate(() => {
      window.scrollTo(0, 300);
    });
    const [title, header] = [open.page.getByRole("columnheader", { name: "Write" }), open.page.locator("header")];
    const [{ y = 0 } = {}, { height = 0 } = {}] = [await title.boundingBox(), await header.boundingBox()].map(
      (box) => box ?? undefined,
    );
    assert.ok(Math.abs(y - height) < 2, `the title is at ${y}, below a header of ${height}`);
  });

  it("are shown when the server has read again since the lines", async () => {
    const versions = versionsOf(text);
    await show(versions);
    await tab("Permissions").click();
    await answer(versionsOf(text, versions));
    assert.equal(await service("sqs").count(), 1);
  });

  it("say what is not known", async () => {
    await showPermissions(versionsOf(text));
    await open.page.getByText("One part is not known. It may allow or deny more.").click();
    await open.page.getByRole("button", { name: "process.env.EXTRA line 6" }).waitFor();
  });

  it("fit into 300 pixels, also when everything is allowed", async () => {
    await open.page.setViewportSize({ width: 300, height: 600 });
    const versions = versionsOf(
      `Jets.deploy.configure((config) => { config.ci.iam.policy = ["*", process.env.EXTRA]; });`,
    );
    await showPermissions(versions);
    await unfold(versions, "a2c", "Write");
    assert.equal(await open.page.evaluate(() => document.documentElement.scrollWidth), 300);
    assert.ok((await open.page.locator("*").count()) < 30_000);
  });
});
