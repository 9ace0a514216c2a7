/**
 * Measures the packaged extension in the embedded VS Code: how long it takes from the press of a key to the changed
 * preview, beside VS Code’s own preview of Markdown in a document of as many lines: `npm run bench:typing`.
 */
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import { deployFile } from "../bench/deploy-files.ts";
import { roleFile } from "../bench/role-files.ts";
import { typingTimes, type TypedIn } from "./typing-times.ts";

const keys = 60;
const deployPath = "config/jets/deploy.ts";
const openRole = "Jets: Open IAM Preview to the Side";
const { text } = deployFile("one callback", 1_000);
/** Roles whose YAML has some 2,000 lines, and nearly 8,000. */
const roles = [130, 500].map((statements) => markFirstAction(roleFile(statements).text));

exitWhenAskedToStop();
for (const deploy of [text.replace('"sqs"', '"sqs:Get"'), ...roles]) {
  const lines = deploy.split("\n").length;
  const own: TypedIn = { file: deployPath, text: deploy, after: "sqs:Get", open: openRole };
  const ours = summary(await typingTimes(own, keys));
  const theirs = summary(await typingTimes(markdown(lines), keys));
  console.log(`\n${lines} lines, ${keys} keys; milliseconds from a key to the changed preview\n`);
  console.log(["preview".padEnd(12), "median".padStart(9), "p95".padStart(9)].join(""));
  for (const [name, { median, p95 }] of Object.entries({ "Jets CI IAM": ours, Markdown: theirs })) {
    console.log(name.padEnd(12) + median.toFixed(0).padStart(9) + p95.toFixed(0).padStart(9));
  }
  console.log(`\nThe median is ${(ours.median / theirs.median).toFixed(2)} of that of Markdown.`);
}

function markFirstAction(of: string): string {
  return of.replace(/"[a-z0-9-]+:[A-Za-z]+"/, '"sqs:Get"');
}

function markdown(count: number): TypedIn {
  const paragraphs = Array.from({ length: Math.floor(count / 2) }, (_, number) => `Paragraph ${number} of *many*.\n`);
  paragraphs[2] = "This one has sqs:Get\n";
  return {
    file: "long.md",
    text: paragraphs.join("\n"),
    after: "sqs:Get",
    open: "Markdown: Open Preview to the Side",
  };
}

function summary(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}
