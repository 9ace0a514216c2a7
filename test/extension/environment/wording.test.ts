import assert from "node:assert/strict";
import { choiceHint, environmentNote } from "../../../src/extension/environment/wording.ts";
import type { PreviewEnvironment, PreviewModel } from "../../../src/protocol/index.ts";

describe("what is said of the environment of a deploy file", () => {
  it("is that the role is for it", () => {
    checkWording("deploy.ts", { name: "dev", isFixed: false }, [
      "The environment whose role is shown for deploy.ts",
      "The role of deploy.ts in the environment dev (JETS_ENV). Click to choose another.",
    ]);
  });

  it("is that an overlay has no other", () => {
    checkWording("prod.ts", { name: "prod", isFixed: true }, [
      "prod.ts is read for prod only; this is for the other deploy files",
      "prod.ts is read for the environment prod only.",
    ]);
  });

  it("is that it makes no difference, where it makes none", () => {
    assert.equal(choiceHint("deploy.ts", {} as PreviewModel), "The role of deploy.ts is the same in all environments");
    assert.equal(choiceHint("deploy.ts", undefined), "The environment whose role is shown");
  });
});

function checkWording(
  fileName: string,
  environment: PreviewEnvironment,
  [hint, note]: readonly [string, string],
): void {
  assert.equal(choiceHint(fileName, { environment } as PreviewModel), hint);
  assert.equal(environmentNote(fileName, environment), note);
}
