import assert from "node:assert/strict";
import type { Uri } from "vscode";
import { URI } from "vscode-uri";
import { overlayNames, type ListableFiles } from "../../../src/extension/environment/overlays.ts";

describe("the overlays of a project", () => {
  const files = {
    "/shop/config/jets/deploy": ["prod.ts", "notes.md", "types.d.ts"],
    "/shop/config/jets/ci": ["prod.ts", "eu.west.ts", ".ts"],
  };

  it("are the TypeScript files beside any of its deploy files, each name once", async () => {
    for (const path of ["deploy.ts", "ci.ts", "deploy/prod.ts", "ci/blue.ts"]) {
      assert.deepEqual(await overlaysOf(`/shop/config/jets/${path}`), ["prod", "eu.west"]);
    }
  });

  it("may be missing", async () => {
    assert.deepEqual(await overlaysOf("/other/config/jets/deploy.ts"), []);
  });

  it("are no matter of a deploy file that stands alone", async () => {
    assert.deepEqual(await overlaysOf("/shop/deploy.ts"), []);
  });

  function overlaysOf(path: string): Promise<readonly string[]> {
    const uri: unknown = URI.file(path);
    return overlayNames(uri as Uri, inMemory(files));
  }
});

function inMemory(folders: Readonly<Record<string, readonly string[]>>): ListableFiles {
  return {
    readDirectory: ({ path }) => {
      const names = folders[path];
      if (names === undefined) return Promise.reject(new Error("There is no such folder."));
      return Promise.resolve(names.map((name) => [name, 1]));
    },
  };
}
