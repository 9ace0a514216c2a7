import {
  buildLocatedRole,
  cloudFormationRole,
  defaultLists,
  renderJson,
  renderYaml,
  textOfLines,
} from "../policy/index.ts";
import type { ExportFormat, ExportRoleResult } from "../protocol/index.ts";
import type { DeployModel } from "./model.ts";

/** The role of a deploy file as the text of a file. */
export function exportRole(model: DeployModel, format: ExportFormat): ExportRoleResult {
  return { text: exportText(model, format), status: roleStatus(model) };
}

/** The YAML of the role that Jets' defaults alone give. */
export function defaultRole(): string {
  return textOfLines(renderYaml(buildLocatedRole(defaultLists).role));
}

/**
 * Whether a role can be told from a deploy file: `invalid` when a problem is an error or when the text has syntax errors,
 * since Jets could not run it then; else `partial` when something is unknown.
 */
export function roleStatus({ problems, reading }: DeployModel): ExportRoleResult["status"] {
  if (reading.syntaxErrors.length > 0) return "invalid";
  if (problems.some(({ severity }) => severity === "error")) return "invalid";
  return reading.unknowns.length > 0 ? "partial" : "complete";
}

function exportText({ role, lines }: DeployModel, format: ExportFormat): string {
  switch (format) {
    case "yaml":
      return textOfLines(lines);
    case "json":
      return renderJson(role);
    case "cloudformation":
      return textOfLines(renderYaml(cloudFormationRole(role)));
  }
}
