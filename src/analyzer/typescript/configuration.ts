import type { ts } from "ts-morph";
import { defaultLists, listKeyOf, listKeys, type ListKey, type Located } from "../../policy/index.ts";
import {
  list,
  object,
  primitive,
  type ConfigurationPart,
  type ListValue,
  type ObjectValue,
  type Property,
  type UnknownValue,
  type Value,
} from "./runtime/value.ts";
import type { World } from "./runtime/world.ts";

/** Where a write stands in the code. */
export interface WriteSite {
  /** The key: the name after the dot, the string in brackets, the key of an object literal. */
  readonly key: ts.Node;
  /** The whole expression that writes. */
  readonly expression: ts.Node;
  /** What is written; undefined for a change in place. */
  readonly value: ts.Node | undefined;
}

/** A write to one of the four lists, as it ran. */
export interface RecordedWrite extends WriteSite {
  readonly list: ListKey;
  readonly kind: "replaced" | "changed";
  /** Whether it may not run at all. */
  readonly perhaps: boolean;
  /** Whether something has looked at the list after this write. */
  read: boolean;
  overwrittenBy: RecordedWrite | undefined;
}

/** A place where a part of the configuration is named. */
export interface RecordedMention {
  readonly of: ListKey | "iam" | "ci";
  readonly node: ts.Node;
}

/** A place where a member of the configuration is named. */
export interface RecordedAccess {
  readonly of: Exclude<ConfigurationPart, "other">;
  readonly name: ts.Node;
}

/**
 * The object that a deploy file configures, and the record of what the file does to it. `config.ci.iam` starts with Jets'
 * defaults; every other path springs into being when it is asked for (SPEC section 1).
 */
export class Configuration {
  readonly root: ObjectValue;
  readonly writes: RecordedWrite[] = [];
  readonly unknownKeys = new Map<ts.Node, string>();
  readonly mentions: RecordedMention[] = [];
  readonly accesses: RecordedAccess[] = [];
  readonly calls: ts.Node[] = [];
  readonly #live = new Map<ListKey, RecordedWrite[]>(listKeys.map((key) => [key, []]));

  constructor() {
    const iam = object(new Map(listKeys.map((key) => [key, defaultProperty(defaultLists[key])])), "default", "iam");
    const ci = object(new Map([["iam", { value: iam, keyPlace: "default" }]]), "default", "ci");
    this.root = object(new Map([["ci", { value: ci, keyPlace: "default" }]]), "default", "config");
  }

  /** What `config.ci.iam` is now; an unknown when something that cannot be known was put in its place. */
  get iam(): Value | undefined {
    const ci = this.root.content.current.properties.get("ci")?.value;
    return ci?.type === "object" ? ci.content.current.properties.get("iam")?.value : ci;
  }

  /** What one of the four lists is now. */
  listValue(key: ListKey): Value | undefined {
    const { iam } = this;
    return iam?.type === "object" ? propertyOfList(iam, key)?.value : iam;
  }

  /** The key under which the configuration holds a list at this moment. */
  keyOf(value: ListValue): ListKey | undefined {
    return listKeys.find((key) => this.listValue(key) === value);
  }

  recordWrite(key: ListKey, kind: RecordedWrite["kind"], site: WriteSite, world: World): void {
    const write: RecordedWrite = {
      ...site,
      list: key,
      kind,
      perhaps: world.isTrying,
      read: false,
      overwrittenBy: undefined,
    };
    const live = this.#live.get(key) ?? [];
    this.writes.push(write);
    if (kind === "changed" || write.perhaps) live.push(write);
    else this.#live.set(key, this.#supersede(live, write));
  }

  /** Notes that something looks at a list, so that the writes before are not in vain. */
  recordRead(key: ListKey): void {
    for (const write of this.#live.get(key) ?? []) write.read = true;
  }

  /** Notes that an expression gives a part of the configuration. */
  recordMention(value: Value, node: ts.Node): void {
    if (value.type === "object" && (value.part.current === "iam" || value.part.current === "ci")) {
      this.mentions.push({ of: value.part.current, node });
    }
    if (value.type !== "list") return;
    const key = this.keyOf(value);
    if (key !== undefined) this.mentions.push({ of: key, node });
  }

  #supersede(older: readonly RecordedWrite[], newer: RecordedWrite): RecordedWrite[] {
    for (const write of older) if (!write.read) write.overwrittenBy = newer;
    return [newer];
  }
}

/** The property of an object at `config.ci.iam` that is one of the lists, in whichever accepted spelling. */
export function propertyOfList(iam: ObjectValue, key: ListKey): Property | undefined {
  const { properties, open } = iam.content.current;
  const spelling = [...properties.keys()].findLast((name) => listKeyOf(name) === key);
  if (spelling !== undefined) return properties.get(spelling);
  return open === undefined ? undefined : { value: open, keyPlace: open.node };
}

/** Makes an object a part of the configuration, with what hangs below it. */
export function adoptPart(world: World, value: Value, part: ConfigurationPart): void {
  if (value.type !== "object") return;
  world.set(value.part, part);
  const below = part === "config" ? "ci" : part === "ci" ? "iam" : undefined;
  const property = below === undefined ? undefined : value.content.current.properties.get(below);
  if (property !== undefined && below !== undefined) adoptPart(world, property.value, below);
}

/** The part of the configuration that a member of a part is. */
export function partBelow(part: ConfigurationPart, name: string): ConfigurationPart {
  if (part === "config" && name === "ci") return "ci";
  return part === "ci" && name === "iam" ? "iam" : "other";
}

/** Makes the four lists unknown, wherever the configuration is. */
export function forgetLists(world: World, iam: ObjectValue, cause: UnknownValue): void {
  const properties = new Map(listKeys.map((key) => [key, { value: cause, keyPlace: cause.node }]));
  world.set(iam.content, { properties, open: cause });
}

function defaultProperty(located: Located): Property {
  return { value: defaultValue(located), keyPlace: "default" };
}

function defaultValue(located: Located): Value {
  if (located.kind === "list") return list(located.items.map(defaultValue), "default");
  if (located.kind === "scalar") return primitive(located.value, "default");
  throw new Error("Jets' defaults are lists of strings");
}
