import assert from "node:assert/strict";
import { latestOnly } from "../../src/extension/latest-only.ts";

describe("asking for the latest only", () => {
  it("asks one question at a time and skips those that a newer one has overtaken", async () => {
    const asked: number[] = [];
    const answers: (() => void)[] = [];
    const ask = latestOnly((question: number) => {
      asked.push(question);
      return new Promise<void>((resolve) => answers.push(resolve));
    });
    const answer = async () => {
      answers.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    };

    for (const question of [1, 2, 3]) ask(question);
    assert.deepEqual(asked, [1]);
    await answer();
    assert.deepEqual(asked, [1, 3]);
    await answer();
    assert.deepEqual(asked, [1, 3]);
    ask(4);
    assert.deepEqual(asked, [1, 3, 4]);
  });
});
