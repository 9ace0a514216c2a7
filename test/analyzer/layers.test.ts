import assert from "node:assert/strict";
import { readProject, uriOf } from "./support/project.ts";
import { plain } from "./support/read.ts";

const configure = (body: string): string => `Jets.deploy.configure((config) => { ${body} });\n`;

describe("the layers of a project", () => {
  const layers = ["config/jets/deploy.ts", "config/jets/deploy/prod.ts"];

  it("write to one configuration, in order", () => {
    const reading = readProject(
      {
        "config/jets/deploy.ts": configure(`config.ci.iam.policy = ["a"]; config.ci.iam.default_policy = ["s3"];`),
        "config/jets/deploy/prod.ts": configure(
          `config.ci.iam.policy.push("b"); config.ci.iam.default_policy = ["logs"];`,
        ),
      },
      layers,
    );
    assert.deepEqual(plain(reading.lists.policy), ["a", "b"]);
    assert.deepEqual(plain(reading.lists.default_policy), ["logs"]);
    const overwritten = reading.writes.filter(({ overwrittenBy }) => overwrittenBy !== undefined);
    assert.deepEqual(
      overwritten.map(({ expression, overwrittenBy }) => [
        expression.uri,
        reading.writes[overwrittenBy!]?.expression.uri,
      ]),
      [[uriOf("config/jets/deploy.ts"), uriOf("config/jets/deploy/prod.ts")]],
    );
  });

  it("configure by a default export each, when the file has run", () => {
    const files = {
      "config/jets/deploy.ts": `const list = ["a"];\nexport default (config) => { config.ci.iam.policy = list; };\nlist.push("late");`,
      "config/jets/deploy/prod.ts": `export default (config) => { config.ci.iam.policy.push("b"); };`,
    };
    assert.deepEqual(plain(readProject(files, layers).lists.policy), ["a", "late", "b"]);
  });
});

describe("the environment", () => {
  const text = configure(`
    if (process.env.JETS_ENV === "prod") config.ci.iam.policy.push("p");
    const byEnv = { dev: ["d"], staging: ["s"] };
    config.ci.iam.managed_policy.push(...(byEnv[Jets.env] ?? ["other"]));
    config.ci.iam.policy.push(process.env.STAGE ?? "none");
  `);

  it("is not known until it is chosen", () => {
    assert.equal(readProject({ "deploy.ts": text }).unknowns.length, 3);
  });

  it("decides when it is chosen, and tells which others there are", () => {
    const reading = readProject({ "deploy.ts": text }, ["deploy.ts"], { name: "prod", variables: { STAGE: "x" } });
    assert.deepEqual(plain(reading.lists.policy), ["p", "x"]);
    assert.deepEqual(plain(reading.lists.managed_policy), ["other"]);
    assert.deepEqual(reading.environments, ["dev", "prod", "staging"]);
  });

  it("is not known any more when a file sets variables itself", () => {
    for (const name of ["JETS_ENV", "STAGE"]) {
      const body = configure(`config.ci.iam.policy = [process.env.${name}];`);
      const files = { "deploy.ts": `process.env.${name} = "x";\n${body}` };
      const { unknowns } = readProject(files, ["deploy.ts"], { name: "prod", variables: { STAGE: "live" } });
      assert.equal(unknowns.length, 1, name);
    }
  });
});
