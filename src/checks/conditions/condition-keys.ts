import { findService, globalConditionKeys, serviceConditionKeys } from "../../catalog/index.ts";

/** A condition key of the catalog. */
export interface KnownKey {
  /** With a variable where it has one: `aws:RequestTag/${TagKey}`. */
  readonly name: string;
  /** As in the catalog; `""` where it is not told, or told in two ways. */
  readonly type: string;
}

/** A condition key by how a policy writes it, in any case; undefined when AWS tells of none like it. */
export function findConditionKey(written: string): KnownKey | undefined {
  const key = written.toLowerCase();
  const prefix = prefixOf(key);
  if (prefix === "aws") return globalKeys.find(key);
  return keysOfService(prefix).find(key) ?? sharedKeys().find(key);
}

/** The keys that could have been meant by one with this prefix: the global ones, or those of the service. */
export function keysLike(prefix: string): readonly KnownKey[] {
  return prefix.toLowerCase() === "aws" ? globalKeys.keys : keysOfService(prefix.toLowerCase()).keys;
}

/** Whether there are condition keys with this prefix, as far as AWS tells; case does not count. */
export function isKeyPrefix(prefix: string): boolean {
  return findService(prefix) !== undefined || sharedKeys().prefixes.has(prefix.toLowerCase());
}

/** What stands before a key's colon; `""` for a key without one. */
export function prefixOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(":")));
}

/** What precedes the variable of a key, `aws:RequestTag/`; undefined for a key without one. */
export function stemOf({ name }: KnownKey): string | undefined {
  const variable = name.search(variables);
  return variable < 0 ? undefined : name.slice(0, variable);
}

/** How the catalog writes the part of a key that a policy chooses. */
const variables = /\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/g;

class KeyIndex {
  readonly keys: readonly KnownKey[];
  readonly prefixes: ReadonlySet<string>;
  readonly #byName = new Map<string, KnownKey>();
  readonly #patterns: (readonly [pattern: RegExp, key: KnownKey])[] = [];

  constructor(keys: readonly KnownKey[]) {
    this.keys = keys;
    this.prefixes = new Set(keys.map(({ name }) => prefixOf(name.toLowerCase())));
    for (const key of keys) {
      if (stemOf(key) === undefined) this.#byName.set(key.name.toLowerCase(), key);
      else this.#patterns.push([patternOf(key), key]);
    }
  }

  /** @param key in small letters. */
  find(key: string): KnownKey | undefined {
    return this.#byName.get(key) ?? this.#patterns.find(([pattern]) => pattern.test(key))?.[1];
  }
}

function patternOf({ name }: KnownKey): RegExp {
  const fixed = name.toLowerCase().split(variables);
  return new RegExp(`^${fixed.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join(".+")}$`, "s");
}

const globalKeys = new KeyIndex(globalConditionKeys.filter(({ name }) => name.startsWith("aws:")));

const services = new Map<string, KeyIndex>();

function keysOfService(prefix: string): KeyIndex {
  const known = services.get(prefix);
  if (known !== undefined) return known;
  const own = serviceConditionKeys(prefix).filter(({ name }) => prefixOf(name.toLowerCase()) === prefix);
  const index = new KeyIndex(own);
  services.set(prefix, index);
  return index;
}

/** The services that tell of keys with another prefix than their own and `aws`. A test holds this against the catalog. */
export const servicesWithSharedKeys: readonly string[] = [
  "arc-zonal-shift",
  "aws-marketplace",
  "cases",
  "codestar",
  "cognito-identity",
  "ec2-instance-connect",
  "ec2messages",
  "iotjobsdata",
  "q",
  "qbusiness",
  "ssm",
  "ssmmessages",
  "sso",
  "sts",
  "xray",
];

let shared: KeyIndex | undefined;

/** Keys that are told of by others than the service of their prefix. Their types are not always told in one way. */
function sharedKeys(): KeyIndex {
  return (shared ??= new KeyIndex(
    [...globalConditionKeys, ...servicesWithSharedKeys.flatMap((prefix) => serviceConditionKeys(prefix))]
      .filter(({ name }) => !name.startsWith("aws:"))
      .map(({ name }) => ({ name, type: "" })),
  ));
}
