import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";
import { buildRole, locateJson, renderYaml, textOfLines } from "../../src/policy/index.ts";

interface GoldenCase {
  readonly id: string;
  readonly note: string;
  readonly config: object;
  readonly expected?: object;
  readonly error?: string;
}

const golden = new URL("../fixtures/golden/", `file://${__dirname}/`);

describe("golden policies", () => {
  for (const { id, note, config, expected, error } of readJson("policies.json") as GoldenCase[]) {
    it(`${id}: ${note}`, () => {
      const { Policies, ManagedPolicyArns, problems } = buildRole(config);
      const errors = problems.filter(({ severity }) => severity === "error");
      if (error !== undefined) {
        assert.notEqual(errors.length, 0);
      } else {
        assert.deepEqual(errors, []);
        // Compared as text, because the order of the keys is part of what is promised.
        assert.equal(JSON.stringify({ Policies, ManagedPolicyArns }), JSON.stringify(expected));
      }
    });
  }
});

describe("golden YAML of Ruby's Psych", () => {
  const documents = readJson("psych-yaml.json") as Record<string, string>;
  for (const { id, config } of (readJson("policies.json") as GoldenCase[]).filter(
    (one) => documents[one.id] !== undefined,
  )) {
    it(id, () => {
      const yaml = yamlOf(config);
      const psych = documents[id]!;
      assert.deepEqual(load(yaml), load(psych));
      assert.deepEqual(withoutLayout(yaml), withoutLayout(psych));
    });
  }
});

describe("golden deploy files", () => {
  for (const name of readdirSync(new URL("deploy-ts/", golden))) {
    it(name, () => {
      const { config, expected } = readJson(`deploy-ts/${name}/expected.json`) as GoldenCase;
      const { Policies, ManagedPolicyArns, problems } = buildRole(config);
      const hasError = problems.some(({ severity }) => severity === "error");
      assert.equal(hasError, expected === undefined);
      if (!hasError) assert.equal(JSON.stringify({ Policies, ManagedPolicyArns }), JSON.stringify(expected));
    });
  }
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, golden), "utf8")) as unknown;
}

function yamlOf(config: object): string {
  const { Policies, ManagedPolicyArns } = buildRole(config);
  return textOfLines(renderYaml(locateJson({ Policies, ManagedPolicyArns }, "default")));
}

/** The words of a YAML text in their order, quotes included; indents and folded lines differ between the two writers. */
function withoutLayout(yaml: string): string[] {
  return yaml
    .replace(/^---\n/, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}
