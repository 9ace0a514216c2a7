import assert from "node:assert/strict";
import { previewHtml } from "../../src/extension/panels/html.ts";

describe("the page of the preview", () => {
  const resources = {
    script: "https://own/dist/preview.js",
    style: "https://own/media/preview.css",
    cspSource: "https://own",
    texts: { 'IAM "Role"': '<b>&"' },
  };

  it("allows nothing but its own script and style", () => {
    const [, policy] = /content="(default-src[^"]*)"/.exec(previewHtml(resources)) ?? [];
    const nonce = nonceOf(previewHtml(resources));
    assert.match(policy ?? "", /^default-src 'none'; script-src 'nonce-[\w-]{36}'; style-src https:\/\/own;$/);
    assert.doesNotMatch(policy ?? "", /unsafe|\*|https:(?!\/\/own)/);
    assert.match(nonce, /^[\w-]{36}$/);
  });

  it("carries the texts of the reader’s language as data", () => {
    const [, data] = /<body data-texts="([^"]*)">/.exec(previewHtml(resources)) ?? [];
    assert.deepEqual(JSON.parse((data ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&")), resources.texts);
    assert.match(previewHtml({ ...resources, texts: undefined }), /<body data-texts="{}">/);
  });

  it("has a nonce of its own each time, and is the same otherwise", () => {
    const [one, other] = [previewHtml(resources), previewHtml(resources)];
    assert.notEqual(nonceOf(one), nonceOf(other));
    assert.equal(one.replaceAll(nonceOf(one), ""), other.replaceAll(nonceOf(other), ""));
  });
});

function nonceOf(html: string): string {
  const [, nonce] = /<script nonce="([^"]*)"/.exec(html) ?? [];
  return nonce ?? "";
}
