import assert from "node:assert/strict";
import { createDeployReader } from "../../src/analyzer/index.ts";
import { EditableFiles, uriOf } from "./support/project.ts";
import { plain } from "./support/read.ts";

const configure = (body: string): string => `Jets.deploy.configure((config) => { ${body} });\n`;

describe("reading again after an edit in a project", () => {
  const files = {
    "deploy.ts": `import { list } from "./list";\n` + configure(`config.ci.iam.policy = [...list, "s3"];`),
    "list.ts": `export const list = ["a"];\n`,
    "other.ts": `export const list = ["o"], more = ["m"];\n`,
  };

  function checkEdits(edits: (files: EditableFiles) => void): void {
    const reader = createDeployReader();
    const texts = new EditableFiles(files);
    const request = { layers: [uriOf("deploy.ts")], files: texts, environment: {} };
    reader.read(request);
    edits(texts);
    assert.deepEqual(reader.read(request), createDeployReader().read(request));
  }

  it("sees an edit in an imported file", () => {
    checkEdits((texts) => {
      texts.change("list.ts", `export const list = ["b", "c"];\n`);
    });
  });

  it("moves the places when only they have changed", () => {
    checkEdits((texts) => {
      texts.change("list.ts", `const unrelated = 1;\n${files["list.ts"]}`);
    });
    checkEdits((texts) => {
      texts.change("deploy.ts", files["deploy.ts"].replace("\n", "\n// why\n\n"));
    });
  });

  it("follows an import to where an edit leads it", () => {
    checkEdits((texts) => {
      texts.change("deploy.ts", files["deploy.ts"].replace("./list", "./other"));
    });
    checkEdits((texts) => {
      texts.change("list.ts", `import { more as list } from "./other";\nexport { list };\n`);
    });
    checkEdits((texts) => {
      texts.change("list.ts", files["list.ts"].replace("list", "renamed"));
    });
  });

  it("sees a file that appears, and one that goes", () => {
    checkEdits((texts) => {
      texts.remove("list.ts");
    });
    checkEdits((texts) => {
      texts.change("list/index.ts", `export const list = ["never"];`);
      texts.remove("list.ts");
    });
  });

  it("runs an import that an edit uses for the first time", () => {
    const reader = createDeployReader();
    const texts = new EditableFiles({
      "deploy.ts": `import { x } from "./effect";\nconst y = 1;\n` + configure(`config.ci.iam.policy.push("s3");`),
      "effect.ts": `export const x = 1;\n` + configure(`config.ci.iam.policy.push("effect");`),
    });
    const request = { layers: [uriOf("deploy.ts")], files: texts, environment: {} };
    assert.deepEqual(plain(reader.read(request).lists.policy), ["s3"]);
    texts.change("deploy.ts", texts.text(uriOf("deploy.ts"))!.replace("const y = 1", "const y = x"));
    assert.deepEqual(plain(reader.read(request).lists.policy), ["effect", "s3"]);
  });

  it("makes everything unknown where an imported text is too long, and is read again when it is not", () => {
    const text = `export const a = "s3";\n`;
    const files = new EditableFiles({
      "deploy.ts": `import { a } from "./a";\n` + configure(`config.ci.iam.policy = [a];`),
      "a.ts": text,
    });
    const reader = createDeployReader();
    const request = { layers: [uriOf("deploy.ts")], files, environment: {} };
    assert.deepEqual(plain(reader.read(request).lists.policy), ["s3"]);
    files.change("a.ts", text.padEnd(1_000_001));
    const { unknowns, texts } = reader.read(request);
    assert.deepEqual(
      unknowns.map(({ expression, reason }) => `${expression}: ${reason}`),
      ["a: it imports a text that is too long to be read"],
    );
    assert.ok(texts.has(uriOf("a.ts")), "the file has a say, so that its edits are followed");
    files.change("a.ts", text);
    assert.deepEqual(plain(reader.read(request).lists.policy), ["s3"]);
  });
});
