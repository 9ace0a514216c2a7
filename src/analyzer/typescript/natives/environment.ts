import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { harmless, type NativeValue, primitive, type Primitive, unknown, type Value } from "../runtime/value.ts";

/** The variable that names the environment (SPEC section 6). */
const environmentName = "JETS_ENV";

/** `process`: of its variables only those are known that a person has given, and the name of the environment. */
export const process: NativeValue = {
  type: "native",
  name: "process",
  member: (_machine, name, node) =>
    name === "env" ? variables : harmless(node, l10n.t("process.{0} is known only when the deploy runs", name)),
};

const variables: NativeValue = {
  type: "native",
  name: "process.env",
  member: (machine, name, node) =>
    knownVariable(machine, name, node) ?? unknown(node, l10n.t("process.env.{0} is read when the deploy runs", name)),
};

/** The name of the environment; undefined when nobody has chosen one. */
export function environmentOf(machine: Machine, node: ts.Node): Primitive | undefined {
  const { name } = machine.environment;
  if (name === undefined || machine.isEnvironmentWritten) return undefined;
  return { ...primitive(name, node), comparedWith: machine.environments };
}

/** Notes two values that are compared, for the names of environments that a file knows of. */
export function noteComparison(a: Value, b: Value): void {
  if (a.type !== "primitive" || b.type !== "primitive") return;
  if (typeof b.value === "string") a.comparedWith?.add(b.value);
  if (typeof a.value === "string") b.comparedWith?.add(a.value);
}

/** Notes that a member is chosen by the name of the environment: each key is one that the file knows of. */
export function noteChoice(base: Value, key: Value): void {
  if (base.type !== "object" || key.type !== "primitive") return;
  for (const name of base.content.current.properties.keys()) key.comparedWith?.add(name);
}

function knownVariable(machine: Machine, name: string, node: ts.Node): Value | undefined {
  if (machine.isEnvironmentWritten) return undefined;
  if (name === environmentName) return environmentOf(machine, node);
  const { variables: given = {} } = machine.environment;
  return Object.hasOwn(given, name) ? primitive(given[name], node) : undefined;
}
