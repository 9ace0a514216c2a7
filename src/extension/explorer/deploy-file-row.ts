import { l10n, ThemeColor, ThemeIcon, TreeItem, workspace, type Uri } from "vscode";
import type { RoleOverview } from "../../protocol/index.ts";
import { deployFileLabel, overviewText, type OverviewText } from "./overview-text.ts";

/** The row of a deploy file: its path, and what its role has as far as that is known by now. */
export function deployFileRow(uri: Uri, overview: RoleOverview | undefined): TreeItem {
  const path = workspace.asRelativePath(uri);
  const row = new TreeItem(deployFileLabel(path));
  row.tooltip = path;
  row.id = uri.toString();
  row.contextValue = "deployFile";
  row.command = { command: "vscode.open", title: l10n.t("Open"), arguments: [uri] };
  if (overview === undefined) row.iconPath = new ThemeIcon("shield");
  else tell(row, path, overviewText(overview));
  return row;
}

function tell(row: TreeItem, path: string, { text, icon }: OverviewText): void {
  row.description = text;
  row.tooltip = `${path}\n${text}`;
  row.accessibilityInformation = { label: `${path}, ${text}` };
  row.iconPath = new ThemeIcon(icon, colorOf(icon));
}

function colorOf(icon: OverviewText["icon"]): ThemeColor | undefined {
  switch (icon) {
    case "error":
      return new ThemeColor("problemsErrorIcon.foreground");
    case "warning":
      return new ThemeColor("problemsWarningIcon.foreground");
    case "pass":
    case "info":
    case "question":
      return undefined;
  }
}
