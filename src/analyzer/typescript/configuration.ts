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
import { stillUnknown } from "./runtime/shared.ts";
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

/** A place that writes to one of the four lists, in a loop perhaps many times. */
export interface RecordedWrite extends WriteSite {
  readonly list: ListKey;
  readonly kind: "replaced" | "changed";
  /** Whether something has looked at the list after this write. */
  read: boolean;
  /** The place whose write replaced what this one wrote last. */
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

/** An object literal that has become a part of the configuration. */
export interface RecordedLiteral {
  readonly of: RecordedAccess["of"];
  readonly literal: ts.ObjectLiteralExpression;
}

/**
 * The object that a deploy file configures, and the record of what the file does to it. `config.ci.iam` starts with Jets'
 * defaults; every other path springs into being when it is asked for (SPEC section 1).
 */
export class Configuration {
  readonly root: ObjectValue;
  readonly #places = new Map<ts.Node, Map<ListKey, RecordedWrite>>();
  readonly unknownKeys = new Map<ts.Node, string>();
  readonly mentions: RecordedMention[] = [];
  readonly accesses: RecordedAccess[] = [];
  readonly literals: RecordedLiteral[] = [];
  readonly calls: ts.Node[] = [];
  /** The places whose last write still counts, in the order of those writes. */
  readonly #live = new Map<ListKey, Set<RecordedWrite>>(listKeys.map((key) => [key, new Set()]));

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

  /** Every place that has written to one of the lists, in the order of their first writes. */
  get writes(): readonly RecordedWrite[] {
    return [...this.#places.values()].flatMap((places) => [...places.values()]);
  }

  /** The place that wrote to a list last, if any. */
  lastWrite(key: ListKey): RecordedWrite | undefined {
    return [...this.#liveWrites(key)].at(-1);
  }

  /** The place that replaced a list last, if any. */
  lastReplacement(key: ListKey): RecordedWrite | undefined {
    return [...this.#liveWrites(key)].findLast(({ kind }) => kind === "replaced");
  }

  recordWrite(key: ListKey, kind: RecordedWrite["kind"], site: WriteSite, world: World): void {
    const write = this.#placeOf(key, kind, site);
    const live = this.#liveWrites(key);
    if (kind === "replaced" && !world.isTrying) this.#supersede(live, write);
    write.overwrittenBy = undefined;
    live.delete(write);
    live.add(write);
  }

  /** Notes that something looks at a list, so that the writes before are not in vain. */
  recordRead(key: ListKey): void {
    for (const write of this.#liveWrites(key)) write.read = true;
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

  #placeOf(key: ListKey, kind: RecordedWrite["kind"], site: WriteSite): RecordedWrite {
    const places = this.#places.get(site.key) ?? new Map<ListKey, RecordedWrite>();
    this.#places.set(site.key, places);
    const place = places.get(key) ?? { list: key, kind, read: false, overwrittenBy: undefined, ...site };
    places.set(key, place);
    return place;
  }

  #liveWrites(key: ListKey): Set<RecordedWrite> {
    return this.#live.get(key) as Set<RecordedWrite>;
  }

  #supersede(live: Set<RecordedWrite>, newer: RecordedWrite): void {
    for (const write of live) if (!write.read) write.overwrittenBy = newer;
    live.clear();
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
  const properties = new Map(
    listKeys.map((key) => [key, { value: stillUnknown(propertyOfList(iam, key)?.value, cause), keyPlace: cause.node }]),
  );
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
