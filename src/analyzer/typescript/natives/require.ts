import * as l10n from "@vscode/l10n";
import { type NativeValue, unknown } from "../runtime/value.ts";

/** `require` and `import()` of a package give what is not known; a file of the project may do anything besides. */
export const require: NativeValue = {
  type: "native",
  name: "require",
  call: (machine, { args: [specifier], node }) => {
    const isPackage = specifier?.type === "primitive" && /^[^./]/.test(String(specifier.value));
    const reason = isPackage
      ? l10n.t("what is loaded here is not read")
      : l10n.t("what is loaded here is not read, and may change anything");
    const result = unknown(node, reason);
    if (!isPackage) machine.lose(result);
    return result;
  },
};
