import assert from "node:assert/strict";
import {
  baseFile,
  codeActions,
  codeLenses,
  createDeployReader,
  createPreviewModel,
  diagnostics,
  findEnvironments,
  linesAt,
  nextVersions,
  readRequest,
} from "../../src/service/index.ts";
import { checkProjectDiagnostics } from "./support/check-diagnostics.ts";
import { filesOf, modelOfProject, projectUri, type ProjectFiles } from "./support/project.ts";
import { inBlock } from "./support/snippet.ts";

const deploy = "config/jets/deploy.ts";
const prod = "config/jets/deploy/prod.ts";
const ci = "config/jets/ci.ts";

function layersOf(files: readonly string[], file: string, name: string | undefined): readonly string[] {
  const given = filesOf(Object.fromEntries(files.map((path) => [path, ""])));
  const { layers } = readRequest(projectUri(file), given, { name, variables: {} });
  return layers.map((layer) => layer.slice(projectUri("").length));
}

describe("the layers of a project", () => {
  const all = [deploy, "config/jets/deploy/dev.ts", prod, ci, "config/jets/ci/prod.ts"];

  it("are those of the environment that are there, deploy before ci", () => {
    assert.deepEqual(layersOf(all, deploy, "dev"), [deploy, "config/jets/deploy/dev.ts", ci]);
    assert.deepEqual(layersOf(all, deploy, "prod"), [deploy, prod, ci, "config/jets/ci/prod.ts"]);
    assert.deepEqual(layersOf(all, deploy, undefined), [deploy, "config/jets/deploy/dev.ts", ci]);
    assert.deepEqual(layersOf([ci], ci, "staging"), [ci]);
  });

  it("are the same from whichever of them is looked at, an overlay for its own environment", () => {
    assert.deepEqual(layersOf(all, ci, "prod"), layersOf(all, deploy, "prod"));
    assert.deepEqual(layersOf(all, prod, "dev"), layersOf(all, deploy, "prod"));
  });

  it("are the file alone where it stands elsewhere", () => {
    assert.deepEqual(layersOf(["deploy.ts", "deploy/dev.ts"], "deploy.ts", "dev"), ["deploy.ts"]);
  });

  it("have a file that is read for all environments", () => {
    assert.equal(baseFile(projectUri("config/jets/ci/prod.ts")), projectUri(deploy));
    assert.equal(baseFile(projectUri(ci)), projectUri(ci));
  });
});

describe("the environments of a project", () => {
  const environmentsOf = (files: ProjectFiles, overlays: readonly string[] = []): readonly string[] =>
    findEnvironments(
      createDeployReader(),
      projectUri(deploy),
      filesOf(files),
      { name: "dev", variables: {} },
      overlays,
    );

  it("are those of its overlays and of its code, also where only another environment comes by", () => {
    const text = inBlock(
      `if (process.env.JETS_ENV === "prod") config.ci.iam.policy.push("s3");`,
      `else if (Jets.env === "qa") config.ci.iam.policy.push("ec2");`,
      `if (Jets.env === "qa") { switch (Jets.env) { case "qa": if (Jets.env !== "deep") config.ci.iam.policy.push("x"); } }`,
    );
    assert.deepEqual(environmentsOf({ [deploy]: text }, ["staging"]), ["dev", "deep", "prod", "qa", "staging"]);
  });

  it("are the default one alone where nothing asks", () => {
    assert.deepEqual(environmentsOf({ [deploy]: inBlock(`config.ci.iam.policy.push("s3");`) }), ["dev"]);
  });

  it("come to an end where the code makes up new ones", () => {
    const text = inBlock(`if (Jets.env === Jets.env + "x") config.ci.iam.policy.push("s3");`);
    assert.ok(environmentsOf({ [deploy]: text }).length < 100);
  });
});

describe("diagnostics of a project", () => {
  it("stand in the file that the text is in", () => {
    checkProjectDiagnostics(
      {
        [deploy]: `import { base } from "../../lib/iam";
Jets.deploy.configure((config) => {
  config.ci.iam.policy = base;
  config.ci.iam.managed_policy = ["A"];
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint overwritten
});`,
        "lib/iam.ts": `export const base = ["s3", 5, process.env.EXTRA];
//                         ^ error invalid-item
//                            ^^^^^^^^^^^^^^^^^ information not-static
`,
        [ci]: `Jets.deploy.configure((config) => {
  config.ci.iam.managed_policy = [""];
//                                ^^ error empty-item
});`,
      },
      deploy,
    );
  });

  it("judge an override by the result of all layers", () => {
    const files = {
      [deploy]: `Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = ["s3"];
});`,
      [ci]: `Jets.deploy.configure((config) => {
  config.ci.iam.default_policy.push("cloudformation", "codebuild", "iam", "logs");
});`,
    };
    const codes = diagnostics(modelOfProject(files, deploy), {}).map(
      ({ code, severity }) => `${String(code)} ${severity ?? ""}`,
    );
    assert.deepEqual(codes, ["default-policy-overridden 3"]);
  });

  it("lead from a write to the one that replaces it in another file", () => {
    const files = {
      [deploy]: inBlock(`config.ci.iam.policy = ["a"];`),
      [prod]: inBlock(`config.ci.iam.policy = ["b"];`),
    };
    const [diagnostic] = diagnostics(modelOfProject(files, deploy, "prod"), {});
    assert.deepEqual(
      diagnostic?.relatedInformation?.map(({ location }) => location),
      [{ uri: projectUri(prod), range: { start: { line: 1, character: 2 }, end: { line: 1, character: 30 } } }],
    );
  });

  it("are silenced by a comment in the file that they are in", () => {
    checkProjectDiagnostics(
      {
        [deploy]: `import { base } from "./base";\n${inBlock("config.ci.iam.policy = base;")}`,
        "config/jets/base.ts": `// jets-ci-iam-disable-next-line empty-item -- comes later\nexport const base = [""];\n`,
      },
      deploy,
    );
  });
});

describe("features of a file in a project", () => {
  const files = {
    [deploy]: `import { base } from "../../lib/iam";\n${inBlock('config.ci.iam.policy = [...base, "sqs:SendMessage"];')}`,
    "lib/iam.ts": `\nexport const base = ["s3", "s3"];\n`,
    [prod]: inBlock(`config.ci.iam.default_policy = ["logs"];`),
  };
  const versionsOf = (file: string, environment: string, texts: ProjectFiles = files) =>
    nextVersions(modelOfProject(texts, file, environment), undefined);

  it("show where each line stands, whichever file that is", () => {
    const { lines } = createPreviewModel(versionsOf(deploy, "dev"));
    const places = lines.flatMap(({ text, origin }) =>
      origin.kind === "source"
        ? [`${text.trim()} ${origin.place.uri.split("/").at(-1)}:${origin.place.start.line}`]
        : [],
    );
    assert.deepEqual(places, [
      "- PolicyName: CustomPolicy deploy.ts:2",
      "- s3:* iam.ts:1",
      "- sqs:SendMessage deploy.ts:2",
    ]);
  });

  it("say which files have a say in the role, and which model of a text is newer", () => {
    const first = versionsOf(deploy, "prod");
    const { files: told, revision } = createPreviewModel(first);
    assert.deepEqual(told, [deploy, "lib/iam.ts", prod].map(projectUri));
    const changed = modelOfProject({ ...files, "lib/iam.ts": "export const base = [];" }, deploy, "prod");
    assert.ok(createPreviewModel(nextVersions(changed, first)).revision > revision);
  });

  it("say for which environment the role is", () => {
    assert.deepEqual(createPreviewModel(versionsOf(deploy, "dev")).environment, { name: "dev", isFixed: false });
    assert.deepEqual(createPreviewModel(versionsOf(prod, "dev")).environment, { name: "prod", isFixed: true });
    assert.equal(createPreviewModel(versionsOf("deploy.ts", "dev", { "deploy.ts": "" })).environment, undefined);
  });

  it("offer no fix and no lens for what stands in another file", () => {
    const model = modelOfProject(files, deploy, "prod");
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(codeActions(model, whole, {}), []);
    assert.equal(codeLenses(nextVersions(model, undefined)).length, 1);
    assert.deepEqual(
      createPreviewModel(nextVersions(model, undefined)).banners.map(({ fix, place }) => [fix, place.uri]),
      [[undefined, projectUri(prod)]],
    );
  });

  it("offer no fix for an override in another file, though the text at that offset looks like it", () => {
    const similar = { [deploy]: inBlock("config.ci.iam.default_policy.concat();"), [prod]: files[prod] };
    const [banner] = createPreviewModel(versionsOf(deploy, "prod", similar)).banners;
    assert.deepEqual([banner?.place.uri, banner?.fix], [projectUri(prod), undefined]);
  });

  it("mark the lines that a caret in an imported file or in another layer makes", () => {
    const marked = (file: string, texts: ProjectFiles, line: number, character: number) => {
      const versions = versionsOf(deploy, "prod", texts);
      const caret = { line, character };
      const lines = linesAt(versions, { start: caret, end: caret }, projectUri(file));
      return lines.map((index) => versions.current.lines[index]?.text.trim());
    };
    assert.deepEqual(marked("lib/iam.ts", files, 1, 22), ["- s3:*"]);
    assert.deepEqual(marked("lib/iam.ts", files, 0, 0), []);
    assert.deepEqual(marked(prod, files, 1, 34), ["- logs:*"]);
    assert.deepEqual(marked("lib/other.ts", files, 1, 22), []);
    const helper = {
      [deploy]: `import { add } from "../../lib/iam";\n${inBlock("add(config);")}`,
      "lib/iam.ts": `export function add(config) {\n  config.ci.iam.managed_policy = ["A"];\n}\n`,
    };
    assert.deepEqual(marked("lib/iam.ts", helper, 1, 20), ["- arn:aws:iam::aws:policy/A"]);
  });

  it("mark the lines of an imported file at their new places while it is broken", () => {
    const broken = `foo(\n${files["lib/iam.ts"]}`;
    const model = modelOfProject({ ...files, "lib/iam.ts": broken }, deploy);
    const versions = nextVersions(model, versionsOf(deploy, "dev"));
    const caret = { line: 2, character: 22 };
    const lines = linesAt(versions, { start: caret, end: caret }, projectUri("lib/iam.ts"));
    assert.deepEqual(
      lines.map((index) => versions.lastGood?.lines[index]?.text.trim()),
      ["- s3:*"],
    );
  });

  it("mark no line for a caret where only another file has text at that offset", () => {
    const place = { start: { line: 0, character: 25 }, end: { line: 0, character: 25 } };
    assert.deepEqual(linesAt(versionsOf(deploy, "dev"), place), []);
  });

  it("keep the last good role and its places while an imported file is broken", () => {
    const broken = `\nexport const base = ["s3", "s3";\n`;
    const versions = [broken, `\n\n${broken}`].reduce(
      (before, text) => nextVersions(modelOfProject({ ...files, "lib/iam.ts": text }, deploy), before),
      versionsOf(deploy, "dev"),
    );
    const { freshness, lines } = createPreviewModel(versions);
    assert.equal(freshness, "stale");
    const origin = lines.find(({ text, origin }) => text.includes("- s3:*") && origin.kind === "source")?.origin;
    assert.ok(origin?.kind === "source");
    const { uri, start, end } = origin.place;
    assert.equal(uri, projectUri("lib/iam.ts"));
    const column = broken.trim().indexOf('"s3"');
    assert.deepEqual(
      [start, end],
      [
        { line: 3, character: column },
        { line: 3, character: column + 4 },
      ],
    );
  });
});
