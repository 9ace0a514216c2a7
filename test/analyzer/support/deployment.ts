import { listKeyOf, listKeys, type ListKey } from "../../../src/policy/list-key.ts";

/** What a deploy file makes of the four lists, as JSON; a key is missing where the list is undefined. */
export type ExecutedLists = Partial<Record<ListKey, unknown>>;

/** A configuration as Jets hands it to a deploy file, and the names that the file finds. */
export interface Deployment {
  readonly names: {
    readonly Jets: unknown;
    readonly config: unknown;
    readonly console: unknown;
    readonly process: unknown;
    readonly module: { readonly exports: Record<string, unknown> };
    readonly exports: Record<string, unknown>;
    readonly require: (module: string) => unknown;
  };
  /** Runs what the file exports, if that is a callback, and gives the object at `config.ci.iam`. */
  readonly end: () => Record<string, unknown>;
}

const defaults: Record<ListKey, readonly string[]> = {
  policy: [],
  managed_policy: [],
  default_policy: ["cloudformation", "codebuild", "iam", "logs", "s3"],
  default_managed_policy: ["AmazonSSMReadOnlyAccess", "AWSLambda_ReadOnlyAccess"],
};

/**
 * What a deploy file runs on, as SPEC section 1 defines it: an object whose `config.ci.iam` starts with the defaults and
 * whose every other path springs into being.
 */
export function startDeployment(environment: Readonly<Record<string, string>>): Deployment {
  const config = springing({ ci: springing({ iam: aliased(structuredClone(defaults)) }) });
  const module = { exports: {} as Record<string, unknown> };
  return {
    names: {
      Jets: jetsFor(config),
      config,
      console: silent,
      process: { env: environment },
      module,
      exports: module.exports,
      require: () => packageFor(config),
    },
    end: () => {
      const callback = module.exports["default"];
      if (typeof callback === "function") (callback as Callback)(config);
      return (config["ci"] as { iam: Record<string, unknown> }).iam;
    },
  };
}

/** The lists in an object that stands at `config.ci.iam`; of two spellings the last one counts. */
export function listsOf(iam: Record<string, unknown>): Partial<Record<ListKey, unknown>> {
  const lists: Partial<Record<ListKey, unknown>> = {};
  for (const key of Object.keys(iam)) {
    const list = listKeyOf(key);
    if (list !== undefined) lists[list] = iam[key];
  }
  return lists;
}

/** The lists that a file leaves alone. */
export function defaultsOf(keys: readonly ListKey[] = listKeys): ExecutedLists {
  return Object.fromEntries(keys.map((key) => [key, defaults[key]]));
}

type Callback = (given: unknown) => void;

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

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
    has: (target, key) => spelling(key) in target,
    set: (target, key, value) => Reflect.set(target, spelling(key), value),
    deleteProperty: (target, key) => Reflect.deleteProperty(target, spelling(key)),
  });
}
