import assert from "node:assert/strict";
import type { ChangesModel, FromWebview } from "../../src/protocol/index.ts";
import {
  createChangesModel,
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
    { Effect: "Allow", Action: "sns:Publish", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } },
    process.env.EXTRA,
  ];
  config.ci.iam.default_managed_policy = ["AWSLambda_ReadOnlyAccess"];
});`;
const committed = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = ["sqs:SendMessage", { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" }];
});`;

describe("the changes in the page of the preview", () => {
  const open = pageOfEachTest();

  const versionsOf = (source: string, previous?: DeployVersions) =>
    nextVersions(readDeployText(deployFile, source), previous);
  const show = (versions: DeployVersions) =>
    open.tell({ type: "model", model: createPreviewModel(versions), locked: false });
  const changesOf = (versions: DeployVersions, base?: string): ChangesModel =>
    createChangesModel(versions, base === undefined ? undefined : readDeployText(deployFile, base));
  const tell = (changes: ChangesModel) => open.tell({ type: "changes", changes });

  async function showChanges(versions: DeployVersions): Promise<void> {
    await show(versions);
    await tab("Changes").click();
    await tell(changesOf(versions));
  }

  const tab = (name: string) => open.page.getByRole("tab", { name });
  const choice = () => open.page.getByLabel("Compared with");
  const row = (action: string) =>
    open.page.getByRole("row").filter({ has: open.page.getByText(action, { exact: true }) });
  const asking = ({ type }: FromWebview) => type === "show-changes" || type === "hide-changes";

  it("are asked for when they are shown, and with the base that is chosen", async () => {
    await show(versionsOf(text));
    assert.deepEqual((await open.told()).filter(asking), []);
    await tab("Changes").click();
    assert.deepEqual((await open.told()).filter(asking), [{ type: "show-changes", base: "defaults" }]);
    await choice().selectOption("last commit (HEAD)");
    assert.deepEqual(await open.told(), [{ type: "show-changes", base: "head" }]);
    const { view, base } = (await open.kept()) ?? {};
    assert.deepEqual([view, base], ["changes", "head"]);
    await tab("YAML").click();
    assert.deepEqual((await open.told()).filter(asking), [{ type: "hide-changes" }]);
  });

  it("are a table that says what widens the role in words, with what is kept folded", async () => {
    await showChanges(versionsOf(text));
    const cells = async (action: string) =>
      (await row(action).getByRole("cell").allTextContents()).map((cell) => cell.trim());
    assert.deepEqual(await cells("sqs:SendMessage"), [
      "+added widens",
      "Allow",
      "*",
      "",
      "CustomPolicy",
      "line 3line 3 of deploy.ts",
    ]);
    assert.deepEqual((await cells("sns:Publish")).slice(2, 4), ["*", '{ "Bool": { "aws:SecureTransport": "true" } }']);
    assert.deepEqual((await cells("process.env.EXTRA")).slice(0, 2), ["+added? may widen", ""]);
    await open.page.getByText("process.env.EXTRA is read when the deploy runs.").waitFor();
    assert.deepEqual(await cells("arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess"), [
      "−removed",
      "managed policy",
      "defaultJets’ default",
    ]);
    await open.page
      .getByText("2 rows allow what Jets’ defaults did not. 1 row may allow what Jets’ defaults did not.")
      .waitFor();
    assert.ok(!(await row("s3:*").isVisible()));
    await open.page.getByRole("button", { name: "6 kept", expanded: false }).click();
    assert.ok(await row("s3:*").isVisible());
  });

  it("lead to the source of a row, in the file or in the commit", async () => {
    const versions = versionsOf(text);
    await showChanges(versions);
    await choice().selectOption("last commit (HEAD)");
    await tell(changesOf(versions, committed));
    await open.told();
    await row("sns:Publish").getByRole("button", { name: "line 4" }).click();
    await row("s3:DeleteBucket").getByRole("button", { name: "HEAD line 2" }).click();
    const told = await open.told();
    assert.deepEqual(
      told.map((message) => [message.type, "place" in message && message.place.start.line]),
      [
        ["reveal", 3],
        ["reveal-committed", 1],
      ],
    );
    await open.page.getByRole("button", { name: "Copy as Markdown" }).click();
    assert.deepEqual(await open.told(), [{ type: "copy-changes", base: "head" }]);
  });

  it("take no answer for another base, or of an older model than the one shown", async () => {
    const versions = versionsOf(text);
    await showChanges(versions);
    await choice().selectOption("last commit (HEAD)");
    await tell(changesOf(versions));
    await open.page.getByText("Comparing the roles…").waitFor();
    const next = versionsOf(text, versions);
    await show(next);
    await tell(changesOf(versions, committed));
    await open.page.getByText("Comparing the roles…").waitFor();
    await tell(changesOf(next, committed));
    await open.page.getByText(/added, .* removed, .* kept\./).waitFor();
  });

  it("offer Jets’ defaults where git has nothing to compare with", async () => {
    await show(versionsOf(text));
    await tab("Changes").click();
    await choice().selectOption("last commit (HEAD)");
    await open.tell({ type: "no-base", uri: deployFile, reason: "not-committed" });
    await open.page.getByText("The last commit does not have this file.").waitFor();
    await open.told();
    await open.page.getByRole("button", { name: "Compare with Jets’ Defaults" }).click();
    assert.deepEqual(await open.told(), [{ type: "show-changes", base: "defaults" }]);
    assert.equal(await choice().inputValue(), "defaults");
  });

  it("keep rows, focus and fold while the file changes", async () => {
    const versions = versionsOf(text);
    await showChanges(versions);
    await open.page.getByRole("button", { name: "6 kept" }).click();
    await row("sns:Publish").getByRole("button").focus();
    const next = versionsOf(text.replace("[\n", '[\n    "xray",\n'), versions);
    await show(next);
    await tell(changesOf(next));
    assert.equal(await row("xray:*").count(), 1);
    assert.equal(await open.page.locator("button:focus").textContent(), " line 5line 5 of deploy.ts");
    assert.ok(await row("s3:*").isVisible());
  });

  it("say when there is no difference", async () => {
    await showChanges(versionsOf("Jets.deploy.configure((config) => {});"));
    await open.page.getByText("Nothing differs from Jets’ defaults.").waitFor();
    assert.equal(await open.page.locator(".changes .widening:visible").count(), 0);
  });

  it("fit into 300 pixels", async () => {
    await open.page.setViewportSize({ width: 300, height: 600 });
    await showChanges(
      versionsOf(
        text.replace(
          'Resource: "*", C',
          'Resource: "arn:aws:sns:eu-west-1:123456789012:a-long-name-without-a-break", C',
        ),
      ),
    );
    assert.equal(await open.page.evaluate(() => document.documentElement.scrollWidth), 300);
  });
});
