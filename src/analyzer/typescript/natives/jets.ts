import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import { callValue } from "../evaluate/calls.ts";
import type { Machine } from "../machine.ts";
import { escape } from "../runtime/forget.ts";
import { environmentOf } from "./environment.ts";
import { type NativeValue, object, unknown, type Value } from "../runtime/value.ts";

/** `Jets`: its `deploy.configure` hands the configuration to what it is given, its other sections hand out another one. */
export function jets(machine: Machine): NativeValue {
  return {
    type: "native",
    name: "Jets",
    reach: machine.configuration.root,
    member: (_machine, section, node) =>
      section === "env" ? environment(machine, node) : jetsSection(machine, section),
  };
}

/** `Jets.env` is the name of the environment, as `process.env.JETS_ENV` is. */
function environment(machine: Machine, node: ts.Node): Value {
  return environmentOf(machine, node) ?? unknown(node, l10n.t("Jets.env is read when the deploy runs"));
}

/** Hands the configuration to a callback, as Jets does. */
export function configure(machine: Machine, callback: Value, node: ts.Node, callbackNode: ts.Node): void {
  if (callback.type === "function") {
    callValue(machine, callback, { args: [machine.configuration.root], node });
    return;
  }
  const cause =
    callback.type === "unknown" ? callback : unknown(callbackNode, l10n.t("what it does is not followed here"));
  machine.mayThrow(node);
  escape(machine, [machine.configuration.root], cause);
}

function jetsSection(machine: Machine, section: string): NativeValue {
  const isOurs = section === "deploy";
  return {
    type: "native",
    name: `Jets.${section}`,
    ...(isOurs ? { reach: machine.configuration.root } : {}),
    member: (_machine, name) => {
      if (name !== "configure") return undefined;
      return isOurs ? deployConfigure(machine) : otherConfigure(section);
    },
  };
}

function deployConfigure(machine: Machine): NativeValue {
  return {
    type: "native",
    name: "Jets.deploy.configure",
    reach: machine.configuration.root,
    readsNothing: true,
    call: (_machine, { args, node }) => {
      const result = unknown(node, l10n.t("what configure gives back is not documented"));
      const [callback] = args;
      if (callback === undefined) return result;
      machine.configuration.calls.push(node);
      configure(machine, callback, node, node);
      return result;
    },
  };
}

function otherConfigure(section: string): NativeValue {
  return {
    type: "native",
    name: `Jets.${section}.configure`,
    readsNothing: true,
    call: (machine, { args: [callback], node }) => {
      if (callback !== undefined) callValue(machine, callback, { args: [object(new Map(), node, "other")], node });
      return unknown(node, l10n.t("what configure gives back is not documented"));
    },
  };
}
