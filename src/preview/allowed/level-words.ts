import * as l10n from "@vscode/l10n";
import type { PermissionLevelName } from "../../protocol/index.ts";

/** How AWS calls an access level. */
export function levelTitle(level: PermissionLevelName): string {
  switch (level) {
    case "List":
      return l10n.t("List");
    case "Read":
      return l10n.t("Read");
    case "Tagging":
      return l10n.t("Tagging");
    case "Write":
      return l10n.t("Write");
    case "Permissions management":
      return l10n.t("Permissions management");
  }
}

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
