import vm from "node:vm";
import { transformSync } from "esbuild";
import { type ExecutedLists, listsOf, startDeployment } from "./deployment.ts";

export { defaultsOf, type ExecutedLists } from "./deployment.ts";

/**
 * Runs a deploy file for real, as SPEC section 1 defines it. Only for texts that the tests themselves wrote; what is made
 * at random runs in a `Sandbox`.
 *
 * @param environment the environment variables that the file sees
 * @throws what the file throws
 */
export function execute(text: string, environment: Readonly<Record<string, string>> = {}): ExecutedLists {
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "es2022" });
  const deployment = startDeployment(environment);
  const context = vm.createContext({ ...deployment.names, structuredClone });
  vm.runInContext(`"use strict";${code}`, context, { timeout: 2000 });
  return JSON.parse(JSON.stringify(listsOf(deployment.end()))) as ExecutedLists;
}
