import assert from "node:assert/strict";
import { distinctNames } from "../../src/preview/file-name.ts";
import { originText, type OriginText } from "../../src/preview/origin-text.ts";
import type { PreviewOrigin, SourcePlace } from "../../src/protocol/index.ts";

describe("the gutter of the preview", () => {
  const deployFile = "file:///shop/config/jets/deploy.ts";
  const tables = "file:///shop/config/my%20tables.ts";

  it("says nothing of lines that only structure the role", () => {
    checkOrigin({ kind: "structure" }, { label: "", description: "" });
  });

  it("names Jets' defaults", () => {
    checkOrigin({ kind: "default" }, { label: "default", description: "Jets’ default" });
  });

  it("counts the lines of the source from one", () => {
    checkOrigin(
      { kind: "source", place: lineOf(deployFile, 3) },
      { label: "line 4", description: "line 4 of deploy.ts" },
    );
  });

  it("names another file than the previewed one, and its whole path in the tooltip", () => {
    checkOrigin(
      { kind: "source", place: lineOf(tables, 11) },
      {
        file: "my tables.ts",
        label: "12",
        description: "line 12 of my tables.ts",
        tooltip: "line 12 of /shop/config/my tables.ts",
      },
    );
  });

  it("marks what is unknown in another file", () => {
    checkOrigin(
      { kind: "unknown", place: lineOf(tables, 0), reason: "the clock is read" },
      {
        file: "? my tables.ts",
        label: "1",
        description: "unknown, line 1 of my tables.ts, the clock is read",
        tooltip: "unknown, line 1 of /shop/config/my tables.ts, the clock is read",
      },
    );
  });

  it("says why a value is unknown", () => {
    checkOrigin(
      { kind: "unknown", place: lineOf(deployFile, 4), reason: "process.env.EXTRA is read when the deploy runs" },
      {
        label: "? line 5",
        description: "unknown, line 5 of deploy.ts, process.env.EXTRA is read when the deploy runs",
      },
    );
  });

  /** Checks what is said; of the previewed file, the tooltip says the same as the description. */
  function checkOrigin(origin: PreviewOrigin, expected: Partial<OriginText> & Pick<OriginText, "description">): void {
    const files = { previewed: deployFile, names: distinctNames([deployFile, tables]) };
    assert.deepEqual(originText(origin, files), { file: "", tooltip: expected.description, ...expected });
  }
});

function lineOf(uri: string, line: number): SourcePlace {
  return { uri, start: { line, character: 4 }, end: { line, character: 9 } };
}
