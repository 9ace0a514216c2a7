import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeTemporaryFolder, type TemporaryFolder } from "../../scripts/host/temporary-folder.ts";
import { bundledPackages, noticesOf } from "../../scripts/third-party-notices.mjs";

describe("the third-party notices", () => {
  it("are about the packages that have code in a bundle, and those whose code they carry", () => {
    const inputs = {
      "src/main.ts": { bytesInOutput: 10 },
      "node_modules/a/node_modules/@scope/b/lib/index.js": { bytesInOutput: 10 },
      "node_modules/a/index.js": { bytesInOutput: 0 },
      "node_modules/@ts-morph/common/dist/typescript.js": { bytesInOutput: 10 },
    };
    assert.deepEqual(bundledPackages([{ outputs: { "dist/main.js": { inputs } } }]), [
      "node_modules/@ts-morph/common",
      "node_modules/a/node_modules/@scope/b",
      "node_modules/typescript",
    ]);
  });

  describe("of a package", () => {
    let folder: TemporaryFolder;
    beforeEach(async () => {
      folder = await makeTemporaryFolder();
    });
    afterEach(() => folder.remove());

    const put = async (name: string, license: string, files: Readonly<Record<string, string>>) => {
      const home = path.join(folder.path, name);
      await mkdir(home);
      const manifest = JSON.stringify({ name, version: "1.0.0", license });
      for (const [file, text] of Object.entries({ "package.json": manifest, ...files })) {
        await writeFile(path.join(home, file), text);
      }
      return home;
    };

    it("hold its licence, from a file of its own or from its README", async () => {
      const own = await put("own", "ISC", { LICENSE: "Copyright Own\n", "NOTICE.md": "Notice of Own\r\nand more\n" });
      const readme = await put("readme", "MIT", { "README.md": "# It\n\nLicense (MIT)\n---\nPermission is granted\n" });
      const notices = await noticesOf([own, readme]);
      assert.match(notices, /^own 1\.0\.0 \(ISC\)\n\nCopyright Own\n\nNotice of Own\nand more\n$/m);
      assert.match(notices, /^readme 1\.0\.0 \(MIT\)\n\nLicense \(MIT\)\n---\nPermission is granted\n$/m);
    });

    it("hold the licence that is kept for a package without its text", async () => {
      const notices = await noticesOf(["node_modules/@vscode/l10n"]);
      assert.match(
        notices,
        /^@vscode\/l10n [\d.]+ \(MIT\)\n\nCopyright \(c\) Microsoft Corporation[^]*Permission is hereby granted/m,
      );
    });

    it("refuse a licence that asks for more, and one whose text is missing", async () => {
      const strict = await put("strict", "AGPL-3.0", { LICENSE: "Copyright Strict" });
      await assert.rejects(noticesOf([strict]), /strict must not be shipped: its licence is AGPL-3\.0/);
      const silent = await put("silent", "MIT", { "README.md": "# It\n" });
      await assert.rejects(noticesOf([silent]), /silent must not be shipped: the text of its licence is missing/);
    });
  });
});
