import type { CodeLens } from "vscode-languageserver-types";
import { rangeIn, toRange } from "./ranges.ts";
import { contentText } from "./role-summary.ts";
import { shownModel, type DeployVersions } from "./versions.ts";

/** The command of the extension that opens the preview of a deploy file; its argument is the file's URI. */
const openPreviewCommand = "jetsCiIam.openPreviewToSide";

/** A lens above each call that configures, which says what the role has and opens its preview. */
export function codeLenses(versions: DeployVersions): CodeLens[] {
  const { document, reading } = versions.current;
  const title = `IAM: ${contentText(shownModel(versions))}`;
  const calls = reading.configureCalls.filter((call) => rangeIn(document, call) !== undefined);
  return calls.map((call) => ({
    range: toRange(document, call),
    command: { title, command: openPreviewCommand, arguments: [document.uri] },
  }));
}
