import assert from "node:assert/strict";
import { seed } from "../support/seed.ts";
import { tryPrograms } from "./support/law.ts";

/** Programs that depend on nothing outside should be read, not refused. */
const mostRefused = 0.05;

describe("the law", () => {
  it("says to know only what executing the file gives", async () => {
    const { programs, closed, refused, mismatch } = await tryPrograms(seed, Number(process.env["PROGRAMS"] ?? 3000));
    const rate = refused / Math.max(1, closed);
    console.log(
      `      ${programs} programs; refused ${(100 * rate).toFixed(1)} % of the ${closed} that depend on nothing`,
    );
    assert.equal(mismatch, undefined, mismatch && `SEED=${mismatch.seed} PROGRAMS=1: ${mismatch.text}`);
    assert.ok(closed < 100 || rate <= mostRefused, `SEED=${seed}: ${refused} of ${closed} programs were refused`);
  }).timeout(600_000);
});
