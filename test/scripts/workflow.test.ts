import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import manifest from "../../package.json" with { type: "json" };

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly if?: string;
  readonly needs?: readonly string[];
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
  readonly steps: readonly { readonly run?: string }[];
}

const { jobs } = load(readFileSync(".github/workflows/ci.yml", "utf8")) as Workflow;
const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

describe("the workflow on GitHub", () => {
  it("calls scripts that there are", () => {
    const called = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ""));
    assert.ok(called.length > 0);
    assert.deepEqual(
      called.filter((name) => !(name in manifest.scripts)),
      [],
    );
    assert.ok(runs.some((run) => run.includes(".ci/run")) && existsSync(".ci/run"));
  });

  it("tests on the three systems", () => {
    const systems = Object.values(jobs).flatMap(({ strategy }) => strategy?.matrix.os ?? []);
    assert.deepEqual(systems, ["ubuntu-latest", "macos-latest", "windows-latest"]);
  });

  it("publishes a tag to both marketplaces, and only what has passed every test", () => {
    const { publish, ...tests } = jobs;
    assert.equal(publish?.if, "startsWith(github.ref, 'refs/tags/v')");
    assert.deepEqual([...(publish.needs ?? [])].sort(), Object.keys(tests).sort());
    const published = publish.steps.flatMap(({ run }) => /(vsce|ovsx)\S* publish/.exec(run ?? "")?.[1] ?? []);
    assert.deepEqual(published, ["vsce", "ovsx"]);
  });
});
