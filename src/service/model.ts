import { TextDocument } from "vscode-languageserver-textdocument";
import { createDeployReader, oneFile, type ListWrite, type ReadRequest, type Reading } from "../analyzer/index.ts";
import { checkLocatedRole, type CheckOptions, type Finding } from "../checks/index.ts";
import {
  buildLocatedRole,
  renderYaml,
  type ListKey,
  type LocatedObject,
  type Problem,
  type RenderedLine,
} from "../policy/index.ts";
import { permissionsOf, viewRole, type Permissions } from "../permissions/index.ts";
import { managedPolicyDocument } from "./managed-policy-document.ts";
import { readingProblems } from "./reading-problems.ts";

/**
 * All that is known of one version of a deploy file, with the other files that have a say in its role; every feature reads
 * it. It never changes.
 */
export interface DeployModel {
  /** The file that the model is of. */
  readonly document: TextDocument;
  /** What was read to make it. */
  readonly request: ReadRequest;
  readonly checkOptions: CheckOptions;
  readonly reading: Reading;
  /** The role that the project gives the CI runner; every part of it knows where it came from. */
  readonly role: LocatedObject;
  /** Everything that is wrong or worth knowing, silenced or not, in all files, in the order of the engine and of the reading. */
  readonly problems: readonly Problem[];
  /** What the checks find in the role, silenced or not; checked when first asked for. They change neither role nor problems. */
  readonly findings: readonly Finding[];
  /** What the role allows; worked out when first asked for. */
  readonly permissions: Permissions;
  /** The role as YAML, a line each; rendered when first asked for. */
  readonly lines: readonly RenderedLine[];
  /** A file that has a say, as it was when it was read, for places in it. */
  documentOf(uri: string): TextDocument | undefined;
}

/** The model of a document as the analyzer has read it. */
export function createDeployModel(
  document: TextDocument,
  reading: Reading,
  request: ReadRequest,
  checkOptions: CheckOptions = {},
): DeployModel {
  const { role, problems } = buildLocatedRole(reading.lists, managedPolicyDocument);
  const documents = new Map([[document.uri, document]]);
  let findings: readonly Finding[] | undefined;
  let permissions: Permissions | undefined;
  let lines: readonly RenderedLine[] | undefined;
  return {
    document,
    request,
    checkOptions,
    reading,
    role,
    problems: [...problems.map((problem) => atItsKey(problem, reading)), ...readingProblems(reading)],
    get findings() {
      return (findings ??= checkLocatedRole(role, checkOptions));
    },
    get permissions() {
      return (permissions ??= permissionsOf(viewRole(role)));
    },
    get lines() {
      return (lines ??= renderYaml(role));
    },
    documentOf(uri) {
      const text = reading.texts.get(uri);
      const known = documents.get(uri);
      if (known !== undefined || text === undefined) return known;
      const made = TextDocument.create(uri, document.languageId, 0, text);
      documents.set(uri, made);
      return made;
    },
  };
}

/**
 * The model as it looks from another file that has a say in the role: what features tell is of that file then.
 *
 * @returns undefined for a file that has no say
 */
export function modelSeenFrom(model: DeployModel, uri: string): DeployModel | undefined {
  const document = model.documentOf(uri);
  if (document === undefined) return undefined;
  // A copy of all properties would render the lines, which nobody may want.
  return Object.create(model, { document: { value: document } }) as DeployModel;
}

/** Reads a deploy file with all that has a say in its role, once, without an editor. */
export function readDeployFile(uri: string, request: ReadRequest, checkOptions?: CheckOptions): DeployModel {
  const document = TextDocument.create(uri, "typescript", 0, request.files.text(uri) ?? "");
  return createDeployModel(document, createDeployReader().read(request), request, checkOptions);
}

/**
 * Reads the text of a deploy file alone.
 *
 * @param uri how the origins in the model name the file; its ending tells the language.
 * @param environment the value of `JETS_ENV`, when one is chosen
 */
export function readDeployText(uri: string, text: string, environment?: string): DeployModel {
  return readDeployFile(uri, { ...oneFile(uri, text), environment: { name: environment } });
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
