import { pathToFileURL } from "node:url";
import { version } from "../../../package.json";
import { allRules } from "../../service/index.ts";
import { sourceRoot } from "./artifact.ts";
import { sarifResults, type SarifProblem } from "./results.ts";
import { sarifRule } from "./rules.ts";

/**
 * A log in the Static Analysis Results Interchange Format, version 2.1.0, as code scanning services read it.
 *
 * @param failures why files could not be checked, a sentence each.
 */
export function sarifLog(problems: readonly SarifProblem[], failures: readonly string[]): string {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "jets-ci-iam", version, semanticVersion: version, rules: allRules().map(sarifRule) } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [sourceRoot]: { uri: pathToFileURL(`${process.cwd()}/`).href } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: "error", message: { text } })),
          },
        ],
        results: sarifResults(problems),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
