/**
 * What tests in a web worker report through the console, since there is no disk: one text, this mark and JSON behind it.
 * VS Code puts a name before it.
 */
const mark = "jets-ci-iam-test-report";

/** A line that tests print, as the arguments of `console.log`; or that they have run to their end without a failure. */
export type TestReport = { readonly print: readonly unknown[] } | "passed";

/** The text that reports to whoever has started the tests. */
export function reportText(report: TestReport): string {
  return mark + JSON.stringify(report);
}

/** The report in what a console was given; undefined when there is none. */
export function reportIn(logged: readonly unknown[]): TestReport | undefined {
  const text = logged.find((value): value is string => typeof value === "string" && value.includes(mark));
  return text === undefined ? undefined : (JSON.parse(text.slice(text.indexOf(mark) + mark.length)) as TestReport);
}
