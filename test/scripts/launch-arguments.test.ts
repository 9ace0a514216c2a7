import assert from "node:assert/strict";
import { parseLaunchArguments } from "../../scripts/host/launch-arguments.ts";

describe("the command line of a desktop VS Code", () => {
  const profile = ["--user-data-dir=/profile/data", "--extensions-dir=/profile/extensions"];
  const switches = ["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--skip-welcome"];
  const tests = ["--extensionTestsPath=/ext/out/test/index.js", "--extensionDevelopmentPath=/ext"];

  it("is read as @vscode/test-electron writes it", () => {
    assert.deepEqual(parseLaunchArguments(["/shop", ...profile, ...switches, ...tests]), {
      host: "newest",
      extensionDevelopmentPaths: ["/ext"],
      extensionTestsPath: "/ext/out/test/index.js",
      extensionsFolder: "/profile/extensions",
      userDataFolder: "/profile/data",
      folder: "/shop",
    });
  });

  it("may ask for the oldest host, for several extensions and for no folder", () => {
    const args = [...profile, ...tests, "--extensionDevelopmentPath=/other", "--embedded-host=oldest"];
    const { host, extensionDevelopmentPaths, folder } = parseLaunchArguments(args);
    assert.deepEqual([host, extensionDevelopmentPaths, folder], ["oldest", ["/ext", "/other"], undefined]);
  });

  it("may open a folder by its URI", () => {
    const args = ["--folder-uri=memory:/shop", ...profile, ...tests];
    assert.equal(parseLaunchArguments(args).folder, "memory:/shop");
  });

  it("may name the folder of the tests' index.js", () => {
    const args = [...profile, "--extensionTestsPath=/ext/out/test"];
    assert.equal(parseLaunchArguments(args).extensionTestsPath, "/ext/out/test/index.js");
  });

  it("is refused without what tests need, or with an unknown host", () => {
    assert.throws(() => parseLaunchArguments(profile), /--extensionTestsPath=… is missing/);
    assert.throws(
      () => parseLaunchArguments([...profile, ...tests, "--embedded-host=mars"]),
      /newest or oldest, not mars/,
    );
  });
});
