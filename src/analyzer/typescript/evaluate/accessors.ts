import * as l10n from "@vscode/l10n";
import { ts } from "ts-morph";
import { sharedOf } from "../runtime/shared.ts";
import { type FunctionValue, type Property, unknown } from "../runtime/value.ts";

/** The property that `get` or `set` makes, together with the other of the two if that is there already. */
export function accessorProperty(
  code: FunctionValue,
  node: ts.AccessorDeclaration,
  present: Property | undefined,
): Property {
  const { get, set } = present?.accessor ?? { get: undefined, set: undefined };
  const accessor = ts.isGetAccessor(node) ? { get: code, set } : { get, set: code };
  const held = [get, set, code].flatMap(sharedOf);
  const value = unknown(node, l10n.t("properties that run code are not followed here"), held);
  return { value, keyPlace: node.name, accessor };
}
