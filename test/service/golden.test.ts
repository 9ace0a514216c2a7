import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { exportRole, readDeployText, reportedProblems, type DeployModel } from "../../src/service/index.ts";

const goldenFolder = new URL("../fixtures/golden/", import.meta.url);

describe("golden deploy files", () => {
  for (const name of readdirSync(new URL("deploy-ts/", goldenFolder))) {
    it(`${name} has errors only where Jets fails, and is exported as expected`, () => {
      const model = modelOfFile(`deploy-ts/${name}/deploy.ts`);
      const golden = JSON.parse(readGolden(`deploy-ts/${name}/expected.json`)) as GoldenCase;
      const { text, status } = exportRole(model, "json");
      const errors = reportedProblems(model).filter(({ severity }) => severity === "error");
      assert.equal(errors.length > 0, golden.error !== undefined);
      assert.equal(status, golden.error === undefined ? "complete" : "invalid");
      if (golden.expected !== undefined) assert.deepEqual(JSON.parse(text), golden.expected);
    });
  }

  for (const name of readdirSync(new URL("dynamic/", goldenFolder))) {
    it(`${name} is exported as partial`, () => {
      assert.equal(exportRole(modelOfFile(`dynamic/${name}/deploy.ts`), "yaml").status, "partial");
    });
  }
});

/** What the files next to the golden deploy files hold, as far as it matters here. */
interface GoldenCase {
  readonly expected?: unknown;
  readonly error?: string;
}

function readGolden(path: string): string {
  return readFileSync(new URL(path, goldenFolder), "utf8");
}

function modelOfFile(path: string): DeployModel {
  return readDeployText(new URL(path, goldenFolder).href, readGolden(path));
}
