import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../support/built.ts";

interface Manifest {
  readonly browser?: string;
  readonly capabilities?: Readonly<Record<string, { readonly supported?: unknown }>>;
}

describe("where the manifest says that the extension runs", () => {
  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as Manifest;

  it("is a browser too", () => {
    assert.equal(manifest.browser, "./dist/web/extension.js");
  });

  it("is in untrusted and in virtual workspaces, with all that it does", () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities ?? {};
    assert.deepEqual([untrustedWorkspaces?.supported, virtualWorkspaces?.supported], [true, true]);
  });
});
