import assert from "node:assert/strict";
import { previewEdit, type PreviewModel } from "../../src/protocol/index.ts";
import { deployFile, modelOf, placeOfLine } from "./page/models.ts";
import { pageOfEachTest } from "./page/page-of-each-test.ts";

describe("the page of the preview", () => {
  const open = pageOfEachTest();

  const show = (model: PreviewModel, locked = false) => open.tell({ type: "model", model, locked });
  const rows = () => open.page.locator("ol > li");
  const code = () => open.page.locator("ol code").allTextContents();

  it("asks for its content", async () => {
    assert.deepEqual(await open.told(), [{ type: "ready" }]);
  });

  it("shows the role line by line, as it is exported", async () => {
    const model = modelOf(["ec2:*", "s3:*"]);
    await show(model);
    assert.deepEqual(
      await code(),
      model.lines.map(({ text }) => text),
    );
  });

  it("shows hostile names as text", async () => {
    const attacks = [
      "</script><script>window.stolen=1</script>",
      `"><img src=x onerror="window.stolen=1">`,
      "&lt;b&gt;",
    ];
    const lost = attacks.map((name) => ({ name, consequence: name }));
    const place = { ...placeOfLine(1), uri: `file:///${attacks[1] ?? ""}` };
    const model = modelOf(attacks, {
      banners: [{ list: "default_policy", severity: "warning", lost, place, fix: attacks[0] ?? "" }],
    });
    const lines = [
      ...model.lines,
      { text: "# unknown", origin: { kind: "unknown", place, reason: attacks[1] ?? "" } as const },
    ];
    await show({ ...model, lines });
    assert.deepEqual(
      (await code()).slice(2, 5),
      attacks.map((attack) => `      - ${attack}`),
    );
    assert.equal(await open.page.locator("img, body script:not([nonce]), li b").count(), 0);
    assert.equal(await open.page.evaluate("window.stolen"), undefined);
  });

  it("says in one line what the role has, to all at once", async () => {
    await show(modelOf(["ec2:*"], { summary: { ...modelOf([]).summary, warnings: 1, unknowns: 2 } }));
    const status = open.page.getByRole("status");
    assert.equal(await status.textContent(), "1 policy · 1 statement · 1 warning · 2 unknown");
    assert.equal(await status.getAttribute("aria-live"), "polite");
  });

  it("draws only what has changed", async () => {
    const environment = { name: "dev", isFixed: false };
    await show(modelOf(["ec2:*", "s3:*", "sqs:*"], { environment }));
    await open.tell({ type: "caret", revision: 1, lines: [2] });
    await open.page.evaluate(countChanges);
    await show(modelOf(["ec2:*", "s3:*", "sqs:*"], { version: 2, revision: 2, environment }));
    assert.equal(await open.page.evaluate(() => window.changes), 0);
    await rows()
      .last()
      .evaluate((row) => (row.id = "kept"));
    await show(modelOf(["ec2:*", "dynamodb:*", "s3:*", "sqs:*"], { version: 3 }));
    assert.equal(await rows().last().getAttribute("id"), "kept");
    assert.deepEqual((await code()).slice(2, 6), [
      "      - ec2:*",
      "      - dynamodb:*",
      "      - s3:*",
      "      - sqs:*",
    ]);
    assert.equal(await rows().nth(5).locator(".place").textContent(), "line 4");
    await show(modelOf([], { version: 4 }));
    assert.equal(await rows().count(), 3);
  });

  it("takes over what has changed, and asks for all where it shows something else", async () => {
    const [first, second, third] = [["s3:*"], ["s3:*", "sqs:*"], ["sqs:*"]].map((actions, index) =>
      modelOf(actions, { revision: index + 1 }),
    );
    assert.ok(first && second && third);
    await show(first);
    await open.told();
    await open.tell({ type: "edit", edit: previewEdit(first, second), locked: true });
    assert.deepEqual((await code()).slice(2, 4), ["      - s3:*", "      - sqs:*"]);
    assert.deepEqual(await open.kept(), { uri: deployFile, locked: true, scrolled: 0 });
    await open.tell({ type: "edit", edit: previewEdit(first, third), locked: true });
    assert.deepEqual(await open.told(), [{ type: "ready" }]);
    assert.equal(await rows().count(), 0);
    await show(third);
    assert.deepEqual((await code()).slice(2, 3), ["      - sqs:*"]);
  });

  it("keeps its scroll position, also over a reload, and starts another file at its top", async () => {
    const long = modelOf(Array.from({ length: 200 }, (_, index) => `service${index}:*`));
    await show(long);
    await open.page.mouse.wheel(0, 1500);
    await open.page.waitForFunction(() => (window.editor.kept?.scrolled ?? 0) > 0);
    const scrolled = await open.page.evaluate(() => window.scrollY);
    await show({ ...long, version: 2 });
    assert.equal(await open.page.evaluate(() => window.scrollY), scrolled);
    assert.deepEqual(await open.kept(), { uri: deployFile, locked: false, scrolled });
    await open.reload();
    await show({ ...long, version: 2 });
    assert.equal(await open.page.evaluate(() => window.scrollY), scrolled);
    await show({ ...long, uri: "file:///other/deploy.ts" });
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
  });

  it("leads to the source by click and by keyboard, line after line", async () => {
    await show(modelOf(["ec2:*", "s3:*"]));
    await open.told();
    await rows().nth(3).click();
    await rows().nth(0).click();
    assert.deepEqual(await open.told(), [{ type: "reveal", place: placeOfLine(1) }]);
    await open.page.keyboard.press("End");
    await open.page.keyboard.press("ArrowUp");
    await open.page.keyboard.press("ArrowUp");
    await open.page.keyboard.press("Enter");
    assert.deepEqual(await open.told(), [{ type: "reveal", place: placeOfLine(0) }]);
    assert.equal(await open.page.locator("li[tabindex='0']").count(), 1);
    assert.equal(await open.page.locator("li:focus .for-readers").textContent(), "line 1 of deploy.ts, ");
  });

  it("keeps the focus where a line goes away", async () => {
    await show(modelOf(["ec2:*", "s3:*"]));
    await rows().nth(3).focus();
    await show(modelOf([], { version: 2 }));
    assert.equal(await open.page.locator("li:focus").count(), 1);
  });

  it("marks the lines that the caret makes, and only those of the model that it shows", async () => {
    await show(modelOf(["ec2:*", "s3:*"], { revision: 7 }));
    await open.tell({ type: "caret", revision: 7, lines: [2, 3] });
    await open.tell({ type: "caret", revision: 6, lines: [0] });
    const marked = open.page.locator("li[aria-current='true'] code");
    assert.deepEqual(await marked.allTextContents(), ["      - ec2:*", "      - s3:*"]);
    await open.tell({ type: "caret", revision: 7, lines: [] });
    assert.equal(await marked.count(), 0);
  });

  it("names what an override loses, and offers source and fix", async () => {
    const lost = [{ name: "iam", consequence: "roles cannot be created" }];
    const place = placeOfLine(6);
    const banner = { list: "default_policy", severity: "warning", lost, place, fix: "Add to policy instead" } as const;
    await show(modelOf(["s3:*"], { banners: [banner] }));
    await open.told();
    assert.match((await open.page.locator(".banner").textContent()) ?? "", /Overrides.*iam – roles cannot be created/);
    await open.page.getByRole("button", { name: "Show in source" }).click();
    await open.page.getByRole("button", { name: "Add to policy instead" }).click();
    assert.deepEqual(await open.told(), [
      { type: "reveal", place },
      { type: "fix-override", list: "default_policy" },
    ]);
  });

  it("does not call kept what cannot be told", async () => {
    const banner = { list: "default_policy", severity: "information", lost: [], place: placeOfLine(6) } as const;
    const words = open.page.locator(".banner");
    await show(modelOf(["s3:*"], { banners: [{ ...banner, unclear: ["iam", "logs"] }] }));
    await words.filter({ hasText: "Whether it still grants iam and logs cannot be told." }).waitFor();
    assert.doesNotMatch((await words.textContent()) ?? "", /Nothing/);
    await show(modelOf(["s3:*"], { banners: [banner] }));
    await words.filter({ hasText: "Nothing that Jets grants by default is lost." }).waitFor();
  });

  it("copies, exports and locks", async () => {
    await show(modelOf(["s3:*"]), true);
    await open.told();
    await open.page.getByRole("button", { name: "Copy", exact: true }).click();
    await open.page.getByRole("button", { name: "Export…" }).click();
    await open.page.getByRole("button", { name: "Lock to this file", pressed: true }).click();
    assert.deepEqual(await open.told(), [{ type: "copy" }, { type: "export" }, { type: "toggle-lock" }]);
    assert.equal((await open.kept())?.locked, true);
  });

  it("lets a person choose the environment that the role is for", async () => {
    const environment = { name: "dev", isFixed: false };
    await show(modelOf(["s3:*"], { environment }));
    await open.told();
    const choose = (name: string) => open.page.getByRole("button", { name: `Environment: ${name}; choose another` });
    assert.equal(await choose("dev").textContent(), "dev");
    await choose("dev").focus();
    await show(modelOf(["s3:*"], { version: 2, environment: { name: "prod", isFixed: false } }));
    await open.page.keyboard.press("Enter");
    assert.deepEqual(await open.told(), [{ type: "choose-environment" }]);
    assert.equal(await choose("prod").textContent(), "prod");
    await show(modelOf(["s3:*"], { version: 3 }));
    assert.ok(!(await open.page.locator(".environment").isVisible()));
  });

  it("says so where a file is read for one environment only", async () => {
    await show(modelOf(["s3:*"], { environment: { name: "dev", isFixed: false } }));
    await show(modelOf(["s3:*"], { environment: { name: "prod", isFixed: true } }));
    const shown = open.page.locator(".environment");
    assert.equal(await shown.textContent(), "prod only");
    assert.equal(await shown.getByRole("button").count(), 0);
    assert.match((await shown.locator("[title]").getAttribute("title")) ?? "", /read for the environment prod only/);
  });

  it("names other files, cuts long names, and leads there", async () => {
    const place = { ...placeOfLine(1233), uri: "file:///shop/config/permissions-of-the-payment-service.ts" };
    const { lines } = modelOf([]);
    await show({ ...modelOf([]), lines: [...lines, { text: "- s3:*", origin: { kind: "source", place } }] });
    await open.told();
    for (const width of [800, 300]) {
      await open.page.setViewportSize({ width, height: 600 });
      const file = rows().last().locator(".file");
      assert.ok(await file.evaluate((name) => name.scrollWidth > name.clientWidth), "the name has not been cut");
      const number = rows().last().locator(".place");
      assert.equal(await number.textContent(), "1234");
      assert.ok(await number.evaluate((text) => text.scrollWidth <= text.clientWidth), "the number has been cut");
      assert.ok(((await rows().last().locator(".gutter").boundingBox())?.width ?? width) < width / 3);
    }
    await rows().last().hover();
    await open.page.getByRole("tooltip").getByText("line 1234 of /shop/config/permissions-of-the-payment-").waitFor();
    await open.told();
    await rows().last().click();
    assert.deepEqual(await open.told(), [{ type: "reveal", place }]);
  });

  it("stays where it is scrolled when an imported file is typed in", async () => {
    const long = modelOf(Array.from({ length: 200 }, (_, index) => `service${index}:*`));
    await show(long);
    await open.tell({ type: "caret", revision: 1, lines: [150] });
    await show({ ...long, revision: 2, lines: long.lines.toSpliced(3, 1) });
    await open.tell({ type: "caret", revision: 2, lines: [149] });
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
    await open.tell({ type: "caret", revision: 2, lines: [140] });
    assert.notEqual(await open.page.evaluate(() => window.scrollY), 0);
  });

  const notes = [
    [{ freshness: "stale" }, ".freshness", /syntax error.*last readable text/],
    [{ freshness: "broken" }, ".freshness", /syntax error.*all that could be read/],
    [{ state: "defaults" }, ".banner", /configures nothing.*defaults apply/],
    [{ state: "unknown" }, ".banner", /None of the four lists can be known/],
  ] as const;
  for (const [change, place, note] of notes) {
    it(`says what ${Object.values(change).join()} means and keeps the lines`, async () => {
      await show(modelOf(["s3:*"], change));
      assert.match((await open.page.locator(place).textContent()) ?? "", note);
      assert.equal(await rows().count(), 4);
      await show(modelOf(["s3:*"], { version: 2 }));
      assert.ok(!(await open.page.getByText(note).isVisible()));
    });
  }

  const emptyStates = [
    ["starting", "Reading the deploy file…", []],
    ["no-deploy-file", "No deploy file is open", [{ type: "open-deploy-file" }]],
    ["closed", "The deploy file is closed", [{ type: "open-deploy-file" }]],
    ["server-down", "The IAM server has stopped", [{ type: "restart-server" }]],
  ] as const;
  for (const [reason, title, told] of emptyStates) {
    it(`says what to do when the reason is ${reason}`, async () => {
      await show(modelOf(["s3:*"]));
      await open.tell({ type: "nothing", reason });
      await open.told();
      assert.equal(await open.page.getByRole("heading").textContent(), title);
      for (const button of await open.page.getByRole("button").all()) await button.click();
      assert.deepEqual(await open.told(), told);
      await show(modelOf(["s3:*"], { version: 2 }));
      assert.equal(await rows().count(), 4);
    });
  }

  it("fits into 300 pixels", async () => {
    await open.page.setViewportSize({ width: 300, height: 600 });
    const lost = [{ name: "AWSLambda_ReadOnlyAccess", consequence: "the reason is not documented by Jets" }];
    const banner = {
      list: "default_policy",
      severity: "warning",
      lost,
      place: placeOfLine(1),
      fix: "Add to policy instead",
    } as const;
    const environment = { name: "a-long-name-of-an-environment", isFixed: false };
    const actions = ["arn:aws:iam::123456789012:policy/a-long-name-without-any-space"];
    await show(modelOf(actions, { banners: [banner], environment }));
    assert.equal(await open.page.evaluate(() => document.documentElement.scrollWidth), 300);
    const shown = await rows().nth(2).boundingBox();
    assert.ok(shown !== null && shown.height > 30, "the long line has not been wrapped");
  });
});

/** Runs in the page. */
function countChanges(): void {
  window.changes = 0;
  new MutationObserver((changes) => {
    window.changes += changes.length;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}
