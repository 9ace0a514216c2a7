import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FileChangeType, type CodeAction, type Hover } from "vscode-languageserver-protocol";
import {
  chooseEnvironmentMethod,
  environmentsMethod,
  exportRoleMethod,
  linesAtMethod,
  lookAgainMethod,
  readFileMethod,
  roleOverviewMethod,
  type ExportRoleResult,
  type LinesAtResult,
  type PreviewModel,
  type ReadFileParams,
  type RoleOverview,
} from "../../src/protocol/index.ts";
import { built } from "../support/built.ts";
import { Editor } from "./support/editor.ts";

const deployText = `import { base } from "../../lib/iam";
Jets.deploy.configure((config) => {
  config.ci.iam.policy = [...base];
});
`;

describe("a project in the built server", function () {
  this.timeout(120_000);

  let folder: string;
  let editor: Editor;
  const uriOf = (file: string): string => pathToFileURL(path.join(folder, file)).href;
  const deploy = (): string => uriOf("config/jets/deploy.ts");
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const watched = (file: string, type: FileChangeType): Promise<void> =>
    editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(file), type }] });
  const shows = (line: string): Promise<PreviewModel> =>
    editor.until("preview", 0, ({ uri, lines }) => uri === deploy() && lines.some(({ text }) => text.trim() === line));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jets-ci-iam-project-"));
    write("config/jets/deploy.ts", deployText);
    editor = Editor.overStdio(built("server.js"));
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it("reads imported files from the disk, and again when they change, appear or go", async () => {
    await editor.initialize();
    await editor.open(deploy(), deployText);
    const first = await editor.preview(deploy(), 1);
    assert.equal(first.summary.unknowns, 1);
    write("lib/iam.ts", `export const base = ["s3"];`);
    await watched("lib/iam.ts", FileChangeType.Created);
    await shows("- s3:*");
    write("lib/iam.ts", `export const base = ["ec2"];`);
    await watched("lib/iam.ts", FileChangeType.Changed);
    await shows("- ec2:*");
    editor.forgetTold();
    rmSync(path.join(folder, "lib/iam.ts"));
    await watched("lib/iam.ts", FileChangeType.Deleted);
    assert.equal((await editor.until("preview")).summary.unknowns, 1);
  });

  it("reads the files below a folder again that appears or goes, of which no editor tells one by one", async () => {
    write("lib/iam.ts", `export const base = ["s3"];`);
    await editor.initialize();
    await editor.open(deploy(), deployText);
    await shows("- s3:*");
    editor.forgetTold();
    rmSync(path.join(folder, "lib"), { recursive: true });
    await watched("lib", FileChangeType.Deleted);
    assert.equal((await editor.until("preview")).summary.unknowns, 1);
    write("lib/iam.ts", `export const base = ["ec2"];`);
    await watched("lib", FileChangeType.Created);
    await shows("- ec2:*");
  });

  it("looks again at all files when it is told to, for changes that no editor has told of", async () => {
    await editor.initialize();
    await editor.open(deploy(), deployText);
    assert.equal((await editor.until("preview")).summary.unknowns, 1);
    write("lib/iam.ts", `export const base = ["s3"];`);
    await editor.notify(lookAgainMethod, undefined);
    await shows("- s3:*");
    write("lib/iam.ts", `export const base = ["ec2"];`);
    await editor.notify(lookAgainMethod, undefined);
    await shows("- ec2:*");
    editor.forgetTold();
    // What has not changed is not told again: the next that is told is the file that has gone.
    await editor.notify(lookAgainMethod, undefined);
    rmSync(path.join(folder, "lib/iam.ts"));
    await editor.notify(lookAgainMethod, undefined);
    assert.equal((await editor.until("preview")).summary.unknowns, 1);
  });

  it("prefers what is typed to what is saved, and tells the problems there", async () => {
    write("lib/iam.ts", `export const base = ["s3"];`);
    await editor.initialize();
    await editor.open(deploy(), deployText);
    await shows("- s3:*");
    await editor.open(uriOf("lib/iam.ts"), `export const base = ["sqs:SendMessage", ""];`);
    await shows("- sqs:SendMessage");
    await editor.until(
      "problems",
      0,
      ({ uri, diagnostics }) => uri === uriOf("lib/iam.ts") && diagnostics.length === 1,
    );
    editor.forgetTold();
    await editor.close(uriOf("lib/iam.ts"));
    await shows("- s3:*");
    await editor.problemsBecome(uriOf("lib/iam.ts"), []);
  });

  it("tells the lines that a caret in an imported file makes, typed or saved", async () => {
    write("lib/iam.ts", `export const base = ["s3", "ec2"];`);
    await editor.initialize();
    await editor.open(deploy(), deployText);
    await editor.open(uriOf("lib/iam.ts"), `export const base = ["ec2", "typed"];`);
    await shows("- typed:*");
    const caret = { line: 0, character: 31 };
    const place = { uri: uriOf("lib/iam.ts"), start: caret, end: caret };
    const { revision, lines } = await editor.request<LinesAtResult>(linesAtMethod, { uri: deploy(), place });
    const preview = await editor.until("preview", 0, (told) => told.uri === deploy() && told.revision === revision);
    assert.deepEqual(
      lines.map((index) => preview.lines[index]?.text.trim()),
      ["- typed:*"],
    );
    assert.deepEqual(preview.files, [deploy(), uriOf("lib/iam.ts")]);
    const elsewhere = { uri: deploy(), place: { ...place, uri: uriOf("lib/other.ts") } };
    assert.deepEqual((await editor.request<LinesAtResult>(linesAtMethod, elsewhere)).lines, []);
  });

  it("explains and mends what stands in an imported file", async () => {
    await editor.initialize();
    await editor.open(deploy(), deployText);
    const textDocument = { uri: uriOf("lib/iam.ts") };
    await editor.open(textDocument.uri, `export const base = ["s3", ""];`);
    await shows("- s3:*");
    const at = (character: number) => ({ textDocument, position: { line: 0, character } });
    const hover = await editor.request<Hover | null>("textDocument/hover", at(22));
    assert.match(JSON.stringify(hover?.contents), /s3:\*/);
    assert.equal(await editor.request("textDocument/hover", at(3)), null);
    const place = { start: at(28).position, end: at(28).position };
    const params = { textDocument, range: place, context: { diagnostics: [] } };
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", params);
    assert.deepEqual(
      actions.map(({ title, edit }) => [title, Object.keys(edit?.changes ?? {})]),
      [["Silence empty-item here", [textDocument.uri]]],
    );
    await editor.close(deploy());
    assert.equal(await editor.request("textDocument/hover", at(22)), null);
    assert.equal(await editor.request("textDocument/codeAction", params), null);
  });

  it("clears the problems of an imported file when the deploy file is closed", async () => {
    await editor.initialize();
    await editor.open(uriOf("lib/iam.ts"), `export const base = [""];`);
    await editor.open(deploy(), deployText);
    const ofImported = (count: number) =>
      editor.until(
        "problems",
        0,
        ({ uri, diagnostics }) => uri === uriOf("lib/iam.ts") && diagnostics.length === count,
      );
    await ofImported(1);
    await editor.close(deploy());
    await ofImported(0);
    await editor.until("gone", 0, ({ uri }) => uri === deploy());
  });

  it("reads files through an editor that says it can", async () => {
    const asked: string[] = [];
    editor.connection.onRequest(readFileMethod, ({ uri }: ReadFileParams) => {
      asked.push(uri);
      return uri === uriOf("lib/iam.ts") ? { text: `export const base = ["virtual"];` } : null;
    });
    await editor.initialize(undefined, { readsFiles: true });
    await editor.open(deploy(), deployText);
    await shows("- virtual:*");
    assert.equal(new Set(asked).size, asked.length, "no file is asked for twice");
  });

  it("shows the environment that a person looks at, and tells which there are", async () => {
    const text = `Jets.deploy.configure((config) => { if (Jets.env === "qa") config.ci.iam.policy.push("sqs"); });`;
    write("config/jets/deploy/prod.ts", `Jets.deploy.configure((c) => { c.ci.iam.policy.push("kms"); });`);
    await editor.initialize(undefined, { environment: "prod" });
    await editor.open(deploy(), text);
    assert.deepEqual((await shows("- kms:*")).environment, { name: "prod", isFixed: false });
    const params = { uri: deploy(), overlays: ["prod"] };
    assert.deepEqual(await editor.request(environmentsMethod, params), ["dev", "prod", "qa"]);
    await editor.notify(chooseEnvironmentMethod, { name: "qa" });
    await shows("- sqs:*");
    const role = { uri: deploy(), format: "yaml", environment: "prod" };
    const { text: yaml } = await editor.request<ExportRoleResult>(exportRoleMethod, role);
    assert.match(yaml, /- kms:/);
    assert.doesNotMatch(yaml, /- sqs:/);
  });

  it("takes the values of other variables from the settings", async () => {
    editor.settings = { env: { STAGE: "live" } };
    await editor.initialize();
    await editor.open(deploy(), `Jets.deploy.configure((c) => { c.ci.iam.policy = [process.env.STAGE]; });`);
    await shows("- live:*");
  });

  it("tells what the roles of files have that are not open, and when that may be another", async () => {
    const overview = (file: string) => editor.request<RoleOverview | null>(roleOverviewMethod, { uri: uriOf(file) });
    const policies = async () => (await overview("config/jets/deploy.ts"))?.summary.policies;
    write("lib/iam.ts", "export const base = [];");
    await editor.initialize();
    assert.equal(await overview("config/jets/ci.ts"), null);
    assert.equal(await policies(), 1);

    await editor.open(uriOf("lib/iam.ts"), `export const base = ["s3"];`);
    await editor.until("outdated");
    assert.equal(await policies(), 2);

    await editor.close(uriOf("lib/iam.ts"));
    await editor.until("outdated", 1);
    assert.equal(await policies(), 1);

    write("config/jets/deploy.ts", deployText.replace("...base", '"ec2"'));
    await watched("config/jets/deploy.ts", FileChangeType.Changed);
    await editor.until("outdated", 2);
    assert.equal(await policies(), 2);

    write("config/jets/deploy.ts", "Jets.deploy.configure((config) => {");
    await watched("config/jets/deploy.ts", FileChangeType.Changed);
    await editor.until("outdated", 3);
    assert.equal((await overview("config/jets/deploy.ts"))?.freshness, "broken");
  });
});
