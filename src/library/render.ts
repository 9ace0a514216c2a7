import { pathToFileURL } from "node:url";
import type { ProblemCode, Severity } from "../policy/problem.ts";
import { exportRole, fileProblems, readDeployText, reportedProblems } from "../service/index.ts";

/** `yaml` and `json` are `Policies` and `ManagedPolicyArns`; `cloudformation` is a whole `AWS::IAM::Role` as YAML. */
export type RenderFormat = "yaml" | "json" | "cloudformation";

export interface RenderOptions {
  /** The name of the file that the text is of; its ending tells the language. `deploy.ts` when absent. */
  readonly fileName?: string;
  /** `yaml` when absent. */
  readonly format?: RenderFormat;
  /** The value of `JETS_ENV`; when absent, what depends on it is unknown. */
  readonly environment?: string;
}

export interface RenderResult {
  /** The role in the format asked for, ending in a line break. What is wrong is left out, what is unknown is marked. */
  readonly text: string;
  /**
   * `invalid`: a problem is an error. `partial`: a value cannot be known; YAML has a comment in its place and JSON null.
   * `complete`: the text is what Jets gives the CI runner.
   */
  readonly status: "complete" | "partial" | "invalid";
  /** In the order of the text. A comment that silences a problem hides it here, and changes no status. */
  readonly problems: readonly FileProblem[];
}

/** Something that is wrong, or worth knowing, about a deploy file. */
export interface FileProblem {
  readonly code: ProblemCode | "syntax-error";
  readonly severity: Severity;
  /** One or more whole sentences. */
  readonly message: string;
  readonly range: Range;
}

/** A stretch of the text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A place in the text, both numbers zero-based; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The IAM role that a deploy file gives the CI runner. The text is read, and neither executed nor looked for on disk.
 *
 * @param text the text of the deploy file; text that does not parse is read as far as it can be.
 * @throws TypeError for a format that does not exist, which only JavaScript can ask for.
 */
export function render(text: string, options: RenderOptions = {}): RenderResult {
  const { fileName = "deploy.ts", format = "yaml", environment } = options;
  if (!formats.includes(format)) throw new TypeError(`A format is one of ${formats.join(", ")}, and not ${format}.`);
  const model = readDeployText(pathToFileURL(fileName).href, text, environment);
  const problems = fileProblems(model, reportedProblems(model));
  return { ...exportRole(model, format), problems: problems.map(withoutUri) };
}

/** There is one text, so that nobody asks in which file a problem is. */
function withoutUri({ code, severity, message, range }: FileProblem): FileProblem {
  return { code, severity, message, range };
}

const formats: readonly RenderFormat[] = ["yaml", "json", "cloudformation"];
