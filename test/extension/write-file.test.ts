import assert from "node:assert/strict";
import type { Uri } from "vscode";
import { URI } from "vscode-uri";
import { writeWholeFile, type WritableFiles } from "../../src/extension/export/write-file.ts";

describe("writing an exported role", () => {
  const target = fileUri("/shop/deploy.iam.yaml");

  it("replaces an older file", async () => {
    const files = new Map([[target.path, "old"]]);
    await writeWholeFile(inMemory(files), target, "new");
    assert.deepEqual([...files], [[target.path, "new"]]);
  });

  for (const failing of ["writeFile", "rename"] as const) {
    it(`leaves an older file as it was when ${failing} fails`, async () => {
      const files = new Map([[target.path, "old"]]);
      const fileSystem = { ...inMemory(files), [failing]: () => Promise.reject(new Error("The disk is full.")) };
      await assert.rejects(writeWholeFile(fileSystem, target, "new"), /The disk is full/);
      assert.deepEqual([...files], [[target.path, "old"]]);
    });
  }
});

/** The editor's own URIs exist only in the editor; these have the same members. */
function fileUri(path: string): Uri {
  const uri: unknown = URI.file(path);
  return uri as Uri;
}

function inMemory(files: Map<string, string>): WritableFiles {
  return {
    writeFile: ({ path }, content) => {
      files.set(path, new TextDecoder().decode(content));
      return Promise.resolve();
    },
    rename: (source, target) => {
      files.set(target.path, files.get(source.path) ?? "");
      files.delete(source.path);
      return Promise.resolve();
    },
    delete: ({ path }) =>
      files.delete(path) ? Promise.resolve() : Promise.reject(new Error("There is no such file.")),
  };
}
