import vm from "node:vm";
import { transformSync } from "esbuild";
import { listKeyOf, listKeys, type ListKey } from "../../../src/policy/index.ts";

/** What a deploy file makes of the four lists, as JSON; a key is missing where the list is undefined. */
export type ExecutedLists = Partial<Record<ListKey, unknown>>;

const defaults: Record<ListKey, readonly string[]> = {
  policy: [],
  managed_policy: [],
  default_policy: ["cloudformation", "codebuild", "iam", "logs", "s3"],
  default_managed_policy: ["AmazonSSMReadOnlyAccess", "AWSLambda_ReadOnlyAccess"],
};

/**
 * Runs a deploy file for real, as SPEC section 1 defines it: the callbacks in order, on an object whose `config.ci.iam`
 * starts with the defaults and whose every other path springs into being. Only for texts that the tests themselves wrote.
 *
 * @param environment the environment variables that the file sees
 * @throws what the file throws
 */
export function execute(text: string, environment: Readonly<Record<string, string>> = {}): ExecutedLists {
  const config = springing({ ci: springing({ iam: aliased(structuredClone(defaults)) }) });
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "es2022" });
  const module = { exports: {} as Record<string, unknown> };
  const globals = {
    Jets: jetsFor(config),
    config,
    console: silent,
    process: { env: environment },
    module,
    exports: module.exports,
  };
  const context = vm.createContext({ ...globals, require: () => packageFor(config), structuredClone });
  vm.runInContext(`"use strict";${code}`, context, { timeout: 2000 });
  const callback = module.exports["default"];
  if (typeof callback === "function") (callback as Callback)(config);
  return readLists(config);
}

type Callback = (given: unknown) => void;

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

function readLists(config: Record<string, unknown>): ExecutedLists {
  const { iam } = config["ci"] as { iam: Record<string, unknown> };
  const lists: ExecutedLists = {};
  for (const key of Object.keys(iam)) {
    const list = listKeyOf(key);
    if (list !== undefined) lists[list] = iam[key];
  }
  return JSON.parse(JSON.stringify(lists)) as ExecutedLists;
}

function jetsFor(config: unknown): unknown {
  const other = springing({});
  return {
    deploy: {
      configure: (callback: Callback): void => {
        callback(config);
      },
    },
    bootstrap: {
      configure: (callback: Callback): void => {
        callback(other);
      },
    },
  };
}

/** A module that has what the shorter forms of a deploy file import. */
function packageFor(config: unknown): unknown {
  const exported = { Jets: jetsFor(config), config, defineDeploy: <T>(callback: T): T => callback };
  return { ...exported, default: exported.Jets, __esModule: true };
}

function springing(content: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(content, {
    get(target, key) {
      if (typeof key === "string" && !(key in target)) target[key] = springing({});
      return target[key as string];
    },
  });
}

/** `defaultPolicy` and the like are accepted spellings of the same keys. */
function aliased(lists: Record<string, unknown>): Record<string, unknown> {
  const spelling = (key: string | symbol): string => (typeof key === "string" ? (listKeyOf(key) ?? key) : "");
  return new Proxy(lists, {
    get: (target, key) => target[spelling(key)],
    set: (target, key, value) => Reflect.set(target, spelling(key), value),
  });
}

/** The lists that a file leaves alone. */
export function defaultsOf(keys: readonly ListKey[] = listKeys): ExecutedLists {
  return Object.fromEntries(keys.map((key) => [key, defaults[key]]));
}
