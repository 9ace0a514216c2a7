import * as l10n from "@vscode/l10n";
import type { Value } from "./value.ts";

/** What a value is called in a sentence: "a list", "a Set". */
export function kindText(value: Value): string {
  switch (value.type) {
    case "primitive":
      return textOfPrimitive(value.value);
    case "list":
      return l10n.t("a list");
    case "object":
      return l10n.t("an object");
    case "collection":
      return value.of === "Set" ? l10n.t("a Set") : l10n.t("a Map");
    case "iterator":
      return l10n.t("an iterator");
    case "regex":
      return l10n.t("a regular expression");
    case "function":
      return l10n.t("a function");
    case "native":
      return value.name;
    case "unknown":
      return l10n.t("this value");
  }
}

function textOfPrimitive(value: unknown): string {
  switch (typeof value) {
    case "string":
      return l10n.t("a text");
    case "number":
      return l10n.t("a number");
    case "boolean":
      return l10n.t("a boolean");
    case "bigint":
      return l10n.t("a bigint");
    default:
      return String(value);
  }
}
