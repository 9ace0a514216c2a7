import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import {
  diagnostics,
  modelSeenFrom,
  sharedCodeActions,
  sharedHover,
  type DeployModel,
} from "../../src/service/index.ts";
import { modelOfProject, projectUri, type ProjectFiles } from "./support/project.ts";
import { inBlock } from "./support/snippet.ts";

const deploy = "config/jets/deploy.ts";
const other = "deploy.ts";
const shared = "lib/iam.ts";

describe("features of a file that deploy files import", () => {
  it("fix a problem where it stands, and solve it", () => {
    const helper = `export function setUp(config) {\n  config.ci.iam.manage$0d_policies = ["CloudWatchReadOnlyAccess"];\n}\n`;
    const use = `import { setUp } from "../../lib/iam";\n${inBlock("setUp(config);")}`;
    const { actions, models, files } = actionsAt(helper, { [deploy]: use });
    assert.deepEqual(titlesOf(actions), ["Change to managed_policy", "Silence unknown-key here"]);
    for (const action of actions) {
      const text = applied(action, models[0]!);
      const after = modelOfProject({ ...files, [shared]: text }, deploy);
      assert.deepEqual(diagnostics(after, {}, projectUri(shared)), [], text);
    }
  });

  it("turn an override into an addition, and wrap a lone value", () => {
    const override = `export default (config) => {\n  config.ci.iam.default$0_policy = ["ec2"];\n};\n`;
    const use = `import setUp from "../../lib/iam";\n${inBlock("setUp(config);")}`;
    const { actions, models } = actionsAt(override, { [deploy]: use });
    assert.match(applied(named(actions, "Add to policy instead"), models[0]!), /config\.ci\.iam\.policy = \["ec2"\];/);
    const lone = actionsAt(`export default (config) => {\n  config.ci.iam.policy = "e$0c2";\n};\n`, { [deploy]: use });
    assert.match(applied(named(lone.actions, "Wrap in [ ]"), lone.models[0]!), /config\.ci\.iam\.policy = \["ec2"\];/);
  });

  it("put no comment into JSON", () => {
    const { actions } = actionsAt(`["s3", $0""]`, { [deploy]: importing("../../lib/iam.json") }, "lib/iam.json");
    assert.deepEqual(titlesOf(actions), []);
  });

  it("remove a duplicate only where no deploy file loses by it", () => {
    const list = `export const base = ["s3", "s$03"];\n`;
    const whole = { [deploy]: importing("../../lib/iam") };
    const counted = `import { base } from "./lib/iam";\n${inBlock("config.ci.iam.policy = [String(base.length)];")}`;
    assert.deepEqual(titlesOf(actionsAt(list, whole).actions), [`Remove the duplicate "s3"`]);
    assert.deepEqual(titlesOf(actionsAt(list, { ...whole, [other]: counted }).actions), []);
  });

  it("offer what solves a problem of several deploy files once", () => {
    const files = { [deploy]: importing("../../lib/iam"), [other]: importing("./lib/iam") };
    const { actions } = actionsAt(`export const base = [$0""];\n`, files);
    assert.deepEqual(titlesOf(actions), ["Silence empty-item here"]);
  });

  it("explain what stands there, and nothing that stands in the deploy file", () => {
    const text = `export const base = ["s$03"];\n`;
    const { models, position } = seen(text, { [other]: inBlock(""), [deploy]: importing("../../lib/iam") });
    const hover = sharedHover(models, position);
    assert.match(JSON.stringify(hover?.contents), /s3:\*/);
    assert.deepEqual(hover?.range, { start: { line: 0, character: 21 }, end: { line: 0, character: 25 } });
    assert.equal(sharedHover(models, { line: 0, character: 3 }), undefined);
  });

  it("are none of a file that has no say", () => {
    assert.equal(modelSeenFrom(modelOfProject({ [deploy]: inBlock("") }, deploy), projectUri(shared)), undefined);
  });
});

function importing(specifier: string): string {
  const name = specifier.endsWith(".json") ? "base" : "{ base }";
  return `import ${name} from "${specifier}";\n${inBlock("config.ci.iam.policy = base;")}`;
}

/** The models of deploy files as they look from a file with a caret at `$0`. */
function seen(marked: string, deployFiles: ProjectFiles, file = shared) {
  const files = { ...deployFiles, [file]: marked.replace("$0", "") };
  const models = Object.keys(deployFiles).flatMap(
    (path) => modelSeenFrom(modelOfProject(files, path), projectUri(file)) ?? [],
  );
  return { files, models, position: models[0]!.document.positionAt(marked.indexOf("$0")) };
}

function actionsAt(marked: string, deployFiles: ProjectFiles, file = shared) {
  const { files, models, position } = seen(marked, deployFiles, file);
  return { files, models, actions: sharedCodeActions(models, { start: position, end: position }, {}) };
}

function titlesOf(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function named(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((offered) => offered.title === title);
  assert.ok(action, `${title} is none of ${titlesOf(actions).join(", ")}`);
  return action;
}

/** The text of the file after an action, which changes no other. */
function applied({ edit }: CodeAction, { document }: DeployModel): string {
  assert.deepEqual(Object.keys(edit?.changes ?? {}), [document.uri]);
  return TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
}
