import { type NativeValue, unknown } from "../runtime/value.ts";

/** `require` and `import()` of a package give what is not known; a file of the project may do anything besides. */
export const require: NativeValue = {
  type: "native",
  name: "require",
  call: (machine, { args: [specifier], node }) => {
    const isPackage = specifier?.type === "primitive" && /^[^./]/.test(String(specifier.value));
    const result = unknown(node, `what is loaded here is not read${isPackage ? "" : ", and may change anything"}`);
    if (!isPackage) machine.lose(result);
    return result;
  },
};
