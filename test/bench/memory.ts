import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { built } from "../support/built.ts";
import { Editor } from "../server/support/editor.ts";

/** What the built server takes of memory after each of some requests that load all data, in megabytes. Linux only. */
export async function measureMemory(): Promise<readonly MemoryAfter[]> {
  const editor = Editor.overIpc(built("server.js"));
  const found: MemoryAfter[] = [];
  const look = (after: string): void => void found.push({ after, megabytes: residentMegabytes(editor.process.pid) });
  await editor.initialize();
  look("initialize");
  await editor.open(uri, "");
  let version = 1;
  for (const [after, text] of Object.entries(texts)) {
    await editor.change(uri, ++version, { text });
    await editor.preview(uri, version);
    look(after);
    for (const request of ["hover", "completion"]) {
      await askEverywhere(editor, `textDocument/${request}`, text);
      look(`${after}, ${request} at each string`);
    }
  }
  await editor.stop();
  return found;
}

export interface MemoryAfter {
  readonly after: string;
  /** The resident set: all of the process that is in memory, with the code of Node itself. */
  readonly megabytes: number;
}

const uri = pathToFileURL("examples/shop/config/jets/deploy.ts").href;
const example = readFileSync(new URL(uri), "utf8");

/** The example, and edits of it that need as much of the catalog as a role can. */
const texts: Readonly<Record<string, string>> = {
  "the example": example,
  "an action of each kind": withPolicy(`"s3:Get*", "ec2:RunInstances", "iam:*", { NotAction: "iam:*", Resource: "*" }`),
  "all actions": withPolicy(`"*", "*:Describe*", { Action: "*", Effect: "Deny", Resource: "*" }`),
  "large managed policies": example.replace(
    '"CloudWatchReadOnlyAccess"',
    '"ReadOnlyAccess", "SecurityAudit", "PowerUserAccess"',
  ),
};

function withPolicy(items: string): string {
  return example.replace('"dynamodb",', `"dynamodb", ${items},`);
}

async function askEverywhere(editor: Editor, method: string, text: string): Promise<void> {
  for (const [line, content] of text.split("\n").entries()) {
    for (const { index } of content.matchAll(/"[^"]/g)) {
      await editor.request(method, { textDocument: { uri }, position: { line, character: index + 2 } });
    }
  }
}

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid ?? "self"}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
