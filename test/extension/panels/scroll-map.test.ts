import assert from "node:assert/strict";
import { previewLineAt, sourceLineAt } from "../../../src/extension/panels/scroll-map.ts";
import type { PreviewLine } from "../../../src/protocol/index.ts";

const [deploy, imported, other] = ["file:///deploy.ts", "file:///iam.ts", "file:///other.ts"] as const;

/** A role whose managed policies are written above its policies, with a part of another file and one of Jets’ defaults. */
const lines: readonly PreviewLine[] = [
  { text: "Policies:", origin: { kind: "structure" } },
  { text: "- s3:*", origin: { kind: "default" } },
  from(deploy, 20),
  from(deploy, 20),
  from(deploy, 22),
  from(imported, 3),
  { text: "ManagedPolicyArns:", origin: { kind: "structure" } },
  from(deploy, 10),
];

describe("the place in the preview of a place in the source", () => {
  it("is the first line that the source line makes", () => {
    assert.equal(previewLineAt(lines, deploy, 20), 2);
    assert.equal(previewLineAt(lines, deploy, 10), 7);
    assert.equal(previewLineAt(lines, imported, 3), 5);
  });

  it("is that of the nearest line where the source line makes none", () => {
    assert.equal(previewLineAt(lines, deploy, 14), 7);
    assert.equal(previewLineAt(lines, deploy, 16), 2);
    assert.equal(previewLineAt(lines, deploy, 900), 4);
  });

  it("is the beginning at the beginning, and nowhere when nothing comes from the file", () => {
    assert.equal(previewLineAt(lines, deploy, 0), 0);
    assert.equal(previewLineAt(lines, other, 5), undefined);
    assert.equal(previewLineAt(lines, other, 0), undefined);
  });
});

describe("the place in the source of a place in the preview", () => {
  it("is the line that makes it", () => {
    assert.equal(sourceLineAt(lines, deploy, 4), 22);
    assert.equal(sourceLineAt(lines, imported, 5), 3);
  });

  it("is the nearest line of the file where something else makes it", () => {
    assert.equal(sourceLineAt(lines, deploy, 1), 20);
    assert.equal(sourceLineAt(lines, deploy, 5), 22);
    assert.equal(sourceLineAt(lines, deploy, 6), 10);
    assert.equal(sourceLineAt(lines, imported, 7), 3);
  });

  it("is the beginning at the beginning, and nowhere when nothing comes from the file", () => {
    assert.equal(sourceLineAt(lines, deploy, 0), 0);
    assert.equal(sourceLineAt(lines, other, 3), undefined);
  });
});

function from(uri: string, line: number): PreviewLine {
  const place = { uri, start: { line, character: 4 }, end: { line, character: 8 } };
  return { text: `- line ${line}`, origin: { kind: "source", place } };
}
