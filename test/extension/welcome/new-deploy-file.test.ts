import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Project, ts } from "ts-morph";
import snippets from "../../../snippets/typescript.json" with { type: "json" };
import { readDeployText } from "../../../src/service/index.ts";

const templates = path.resolve("templates/config");
const template = readFileSync(path.join(templates, "jets/deploy.ts"), "utf8");

describe("a new deploy file", () => {
  it("has an empty list to go on with, and gives Jets’ defaults", () => {
    assert.match(template, /config\.ci\.iam\.policy = \[\];/);
    const { problems, reading } = readDeployText("file:///config/jets/deploy.ts", template);
    assert.deepEqual(problems, []);
    assert.deepEqual(reading.unknowns, []);
  });

  it("is right by the declaration of its types, also in a project that knows Node’s", function () {
    this.timeout(60_000);
    for (const types of [[], ["node"]]) assert.deepEqual(typeErrors(template, types), []);
    assert.match(typeErrors(template.replace("[]", "[1]"), []).join(), /number/);
  });

  it("may ask for its environment", function () {
    this.timeout(60_000);
    assert.deepEqual(typeErrors(`if (Jets.env === "prod") ${template}`, []), []);
  });

  it("can be begun with a snippet", () => {
    const { prefix, body } = snippets["Jets deploy file"];
    assert.ok(prefix.includes("jets-deploy"));
    const text = body
      .join("\n")
      .replace(/\$\{1\|([^,]+),.*?\|\}/, "$1")
      .replace("$2", "s3")
      .replace("$0", "");
    const { problems, reading } = readDeployText("file:///config/jets/deploy.ts", text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      reading.writes.map(({ list }) => list),
      ["policy"],
    );
  });
});

/** What the type checker says of a deploy file beside the declaration. */
function typeErrors(text: string, types: string[]): readonly string[] {
  const project = new Project({
    compilerOptions: { strict: true, noEmit: true, types, lib: ["lib.es2023.d.ts"], target: ts.ScriptTarget.ES2022 },
  });
  project.addSourceFileAtPath(path.join(templates, "jets.d.ts"));
  project.createSourceFile(path.join(templates, "jets/deploy.ts"), text, { overwrite: true });
  return project.getPreEmitDiagnostics().map((diagnostic) => JSON.stringify(diagnostic.getMessageText()));
}
