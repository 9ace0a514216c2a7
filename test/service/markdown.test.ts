import assert from "node:assert/strict";
import fc from "fast-check";
import { codeBlock, codeSpan, escapeText, paragraphs } from "../../src/service/markdown.ts";

describe("Markdown", () => {
  it("escapes every character of a text that could mean something", () => {
    assert.equal(escapeText("*a* [b](c) `d` <e>\n# f"), "\\*a\\* \\[b\\]\\(c\\) \\`d\\` \\<e\\> \\# f");
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.doesNotMatch(escapeText(text).replace(/\\./g, ""), /[\\`*_{}[\]()<>#+\-.!|~&:\n]/);
      }),
    );
  });

  it("closes a span of code only where the text ends", () => {
    assert.equal(codeSpan("s3:*"), "`s3:*`");
    assert.equal(codeSpan("a `b` ``c``"), "``` a `b` ``c`` ```");
    assert.equal(codeSpan("a\nb"), "`a b`");
    assert.equal(codeSpan(" "), "` `");
  });

  it("closes a block of code only where the text ends", () => {
    assert.equal(codeBlock("yaml", "a: b"), "```yaml\na: b\n```");
    assert.equal(codeBlock("yaml", "a: '```'"), "````yaml\na: '```'\n````");
  });

  it("leaves out empty paragraphs", () => {
    assert.equal(paragraphs("a", "", "b"), "a\n\nb");
  });
});
