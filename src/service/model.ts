import { TextDocument } from "vscode-languageserver-textdocument";
import { createDeployReader, oneFile, type ListWrite, type Reading } from "../analyzer/index.ts";
import {
  buildLocatedRole,
  renderYaml,
  type ListKey,
  type LocatedObject,
  type Problem,
  type RenderedLine,
} from "../policy/index.ts";
import { readingProblems } from "./reading-problems.ts";

/** All that is known of one version of a deploy file; every feature reads it. It never changes. */
export interface DeployModel {
  readonly document: TextDocument;
  readonly reading: Reading;
  /** The role that the file gives the CI runner; every part of it knows where it came from. */
  readonly role: LocatedObject;
  /** Everything that is wrong or worth knowing, silenced or not, in the order of the engine and of the reading. */
  readonly problems: readonly Problem[];
  /** The role as YAML, a line each; rendered when first asked for. */
  readonly lines: readonly RenderedLine[];
}

/** The model of a document as the analyzer has read it. */
export function createDeployModel(document: TextDocument, reading: Reading): DeployModel {
  const { role, problems } = buildLocatedRole(reading.lists);
  let lines: readonly RenderedLine[] | undefined;
  return {
    document,
    reading,
    role,
    problems: [...problems.map((problem) => atItsKey(problem, reading)), ...readingProblems(reading)],
    get lines() {
      return (lines ??= renderYaml(role));
    },
  };
}

/**
 * Reads the text of a deploy file, once, without an editor.
 *
 * @param uri how the origins in the model name the file; its ending tells the language.
 */
export function readDeployFile(uri: string, text: string): DeployModel {
  const document = TextDocument.create(uri, "typescript", 0, text);
  return createDeployModel(document, createDeployReader().read(oneFile(uri, text)));
}

/** The write that gave a list the value that it ends up with; undefined when the file does not write to it. */
export function decidingWrite({ writes }: Reading, list: ListKey): ListWrite | undefined {
  const own = writes.filter((write) => write.list === list);
  return own.findLast(({ kind }) => kind === "replaced") ?? own.at(-1);
}

/** That a default is overridden is the fault of the key, not of the value that it is given. */
function atItsKey(problem: Problem, reading: Reading): Problem {
  const list = overriddenList(problem);
  const write = list === undefined ? undefined : decidingWrite(reading, list);
  return write === undefined ? problem : { ...problem, origin: write.key };
}

/** The list of defaults that a problem says is overridden. */
export function overriddenList({ code }: Problem): "default_policy" | "default_managed_policy" | undefined {
  if (code === "default-policy-overridden") return "default_policy";
  return code === "default-managed-policy-overridden" ? "default_managed_policy" : undefined;
}
