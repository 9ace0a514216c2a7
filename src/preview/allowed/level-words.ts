import * as l10n from "@vscode/l10n";
import { levelTitle, type PermissionLevelName } from "../../protocol/index.ts";

/** A word for an access level, for narrow columns. */
export function shortLevelTitle(level: PermissionLevelName): string {
  switch (level) {
    case "Tagging":
      return l10n.t("Tag");
    case "Permissions management":
      return l10n.t("Permissions");
    case "List":
    case "Read":
    case "Write":
      return levelTitle(level);
  }
}
