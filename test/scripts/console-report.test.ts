import assert from "node:assert/strict";
import { reportIn, reportText } from "../../scripts/host/console-report.ts";

describe("a report through the console", () => {
  it("is found behind the name that VS Code puts before it", () => {
    const report = { print: ["  %d passing", 3] };
    assert.deepEqual(reportIn([`[Extension Host] ${reportText(report)}`]), report);
    assert.equal(reportIn(["%c[Extension Host]", "color: blue", reportText("passed")]), "passed");
  });

  it("is none in what others log", () => {
    assert.equal(reportIn(["passed", { print: [] }, undefined]), undefined);
  });
});
