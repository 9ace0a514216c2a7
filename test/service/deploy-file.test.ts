import assert from "node:assert/strict";
import { createDeployFileTest, defaultSettings } from "../../src/service/index.ts";

const configures = "Jets.deploy.configure(() => {});";

describe("deploy files", () => {
  const isDeployFile = createDeployFileTest(defaultSettings.files);

  it("are those of config/jets, whatever they say", () => {
    for (const path of ["deploy.ts", "ci.ts", "deploy/prod.ts", "ci/dev.ts"]) {
      assert.ok(isDeployFile(`file:///project/config/jets/${path}`, ""), path);
    }
    assert.ok(isDeployFile("file:///c%3A/Users/me/My%20project/config/jets/deploy.ts", ""));
    assert.ok(isDeployFile("vscode-vfs://github/acme/demo/.infra/config/jets/deploy.ts", ""));
  });

  it("are other files called deploy.ts only if they mention the configuration", () => {
    assert.ok(!isDeployFile("file:///project/deploy.ts", "export function deploy() {}"));
    assert.ok(isDeployFile("file:///project/deploy.ts", configures));
    assert.ok(isDeployFile("file:///project/deploy.ts", "export default (config) => { config.ci.iam.policy = []; };"));
  });

  it("are no other files, whatever they say", () => {
    for (const path of ["deploy.js", "config/jets/bootstrap.ts", "config/jets/deploy.rb", "src/redeploy.ts"]) {
      assert.ok(!isDeployFile(`file:///project/${path}`, configures), path);
    }
  });

  it("are those that a person names", () => {
    const isChosen = createDeployFileTest(["infra/*.ts", "/srv/*/deploy.mts"]);
    assert.ok(isChosen("file:///project/infra/ci-role.ts", configures));
    assert.ok(isChosen("file:///srv/demo/deploy.mts", configures));
    assert.ok(!isChosen("file:///project/srv/demo/deploy.mts", configures));
    assert.ok(!isChosen("file:///project/infra/ci-role.ts", ""));
    assert.ok(!isChosen("file:///project/config/jets/deploy.ts", configures));
    assert.ok(!createDeployFileTest([])("file:///project/config/jets/deploy.ts", configures));
  });
});
