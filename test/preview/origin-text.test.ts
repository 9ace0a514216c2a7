import assert from "node:assert/strict";
import { originText } from "../../src/preview/origin-text.ts";
import type { PreviewOrigin, SourcePlace } from "../../src/protocol/index.ts";

describe("the gutter of the preview", () => {
  const deployFile = "file:///shop/config/jets/deploy.ts";

  it("says nothing of lines that only structure the role", () => {
    checkOrigin({ kind: "structure" }, "", "");
  });

  it("names Jets' defaults", () => {
    checkOrigin({ kind: "default" }, "default", "Jets’ default");
  });

  it("counts the lines of the source from one", () => {
    checkOrigin({ kind: "source", place: lineOf(deployFile, 3) }, "line 4", "line 4 of deploy.ts");
  });

  it("names another file than the previewed one", () => {
    const place = lineOf("file:///shop/config/my%20tables.ts", 11);
    checkOrigin({ kind: "source", place }, "my tables.ts 12", "line 12 of my tables.ts");
  });

  it("says why a value is unknown", () => {
    checkOrigin(
      { kind: "unknown", place: lineOf(deployFile, 4), reason: "process.env.EXTRA is read when the deploy runs" },
      "? line 5",
      "unknown, line 5 of deploy.ts, process.env.EXTRA is read when the deploy runs",
    );
  });

  function checkOrigin(origin: PreviewOrigin, label: string, description: string): void {
    assert.deepEqual(originText(origin, deployFile), { label, description });
  }
});

function lineOf(uri: string, line: number): SourcePlace {
  return { uri, start: { line, character: 4 }, end: { line, character: 9 } };
}
