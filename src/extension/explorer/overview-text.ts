import * as l10n from "@vscode/l10n";
import { contentParts, faultParts, joinParts, type RoleOverview } from "../../protocol/index.ts";

/** How a role is told in one row. */
export interface OverviewText {
  readonly text: string;
  /** The name of one of VS Code’s product icons. */
  readonly icon: "pass" | "info" | "question" | "warning" | "error";
}

/**
 * The name of a deploy file in a list: the project’s folder, unless it is the workspace itself, and what tells the file from
 * the others in `config/jets`.
 *
 * @param path the path in the workspace, with slashes.
 */
export function deployFileLabel(path: string): string {
  const [, project, file] = /^(?:(.*)\/)?config\/jets\/(.*)$/.exec(path) ?? [];
  if (file === undefined) return path;
  return project === undefined ? file : `${project}: ${file}`;
}

/** A role in a few words. */
export function overviewText(overview: RoleOverview): OverviewText {
  if (overview.freshness !== "current") return { text: l10n.t("syntax error"), icon: "error" };
  switch (overview.state) {
    case "defaults":
      return { text: l10n.t("Jets’ defaults"), icon: "info" };
    case "unknown":
      return { text: l10n.t("not known before the deploy runs"), icon: "question" };
    case "role":
      return roleText(overview);
  }
}

function roleText({ summary }: RoleOverview): OverviewText {
  const content = contentParts(summary).filter(({ of }) => of !== "statements");
  // A view is narrow, so what matters most comes first.
  return { text: joinParts([...faultParts(summary), ...content]), icon: iconOf(summary) };
}

function iconOf({ errors, warnings, unknowns }: RoleOverview["summary"]): OverviewText["icon"] {
  if (errors > 0) return "error";
  if (warnings > 0) return "warning";
  return unknowns > 0 ? "question" : "pass";
}
