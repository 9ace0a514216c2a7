import assert from "node:assert/strict";
import { alternativesText, listText, numberText, sentences, shortListText } from "../../src/language/index.ts";
import { inLanguage } from "../support/in-language.ts";

describe("numbers, lists and sentences", () => {
  it("are written as in English where nobody chooses a language", () => {
    assert.equal(numberText(10_240), "10,240");
    assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listText), ["", "a", "a and b", "a, b and c"]);
    assert.deepEqual([["a"], ["a", "b", "c"]].map(alternativesText), ["a", "a, b or c"]);
    assert.deepEqual(
      [2, 3].map((most) => shortListText(["a", "b", "c"], most)),
      ["a, b and 1 more", "a, b and c"],
    );
    assert.equal(sentences("One.", "", "Two.", "Three."), "One. Two. Three.");
    assert.equal(sentences("", ""), "");
  });

  it("are written as in the language of the texts", () => {
    inLanguage("de", () => {
      assert.equal(numberText(10_240), "10.240");
      assert.equal(listText(["a", "b", "c"]), "a, b und c");
      assert.equal(alternativesText(["a", "b", "c"]), "a, b oder c");
      assert.equal(sentences("Eins.", "Zwei."), "Eins. Zwei.");
    });
    inLanguage("ja", () => {
      assert.equal(listText(["a", "b", "c"]), "a、b、c");
      assert.equal(sentences("一つ。", "二つ。"), "一つ。二つ。");
    });
  });

  it("leave placeholders in sentences as they are", () => {
    assert.equal(sentences("Write {0}.", "Or {1}."), "Write {0}. Or {1}.");
  });
});
