import assert from "node:assert/strict";
import { takesComment } from "../../src/analyzer/index.ts";

/** Whether the line that the marker begins could have a comment above it. */
function takes(marked: string): boolean {
  return takesComment(marked.replace("$0", ""), marked.indexOf("$0"));
}

describe("a comment of its own", () => {
  it("can stand above a statement and within one", () => {
    assert.ok(takes("$0const a = 1;"));
    assert.ok(takes('f([\n$0  "s3",\n]);'));
    assert.ok(takes("const a = `\n`;\n$0const b = 1;"));
    assert.ok(takes("/*\n*/\n$0const b = 1;"));
  });

  it("can stand within what a template literal puts in", () => {
    assert.ok(takes("const a = `${[\n$0b]}`;"));
  });

  it("cannot stand in a template literal", () => {
    assert.ok(!takes("const a = `\n$0`;"));
    assert.ok(!takes("const a = `${b}\n$0 ${c}`;"));
    assert.ok(!takes("const a = `${`\n$0`}`;"));
  });

  it("cannot stand in a comment", () => {
    assert.ok(!takes("/*\n$0*/ const a = 1;"));
  });

  it("does not depend on what is wrong elsewhere", () => {
    assert.ok(takes("const = ;\n$0const a = 1; `"));
    assert.ok(!takes("const = ; `\n$0`"));
  });
});
