import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import type { CallableNode, ClassParts } from "./functions.ts";
import type { Scope } from "./scope.ts";
import { Cell, nextNumber } from "./world.ts";

/**
 * The values that a deploy file handles, as reading it knows them. Lists and objects are the same ones wherever they are
 * reached from, as at run time; what they hold is in cells, so that a change can be taken back.
 */
export type Value = Primitive | Reference | FunctionValue | NativeValue | UnknownValue;

/** Where a value is written; Jets' defaults are written nowhere. */
export type Place = ts.Node | "default";

export interface Primitive {
  readonly type: "primitive";
  readonly value: string | number | boolean | bigint | null | undefined;
  readonly place: Place;
  /** For the name of the environment: collects the names that it is compared with. */
  readonly comparedWith?: Set<string>;
}

export interface ListValue {
  readonly type: "list";
  /** The items; an unknown one with `spread` stands for any number of items. */
  readonly items: Cell<readonly Value[], "items">;
  readonly place: Place;
  /** Lists and objects that may be the same one as this: a change of this changes them in a way that is not known. */
  readonly perhaps: Set<Reference>;
  /** The members that it has besides its items, when it is what a regular expression has found. */
  readonly named?: ObjectValue;
}

export interface ObjectValue {
  readonly type: "object";
  readonly content: Cell<ObjectContent, "content">;
  readonly place: Place;
  readonly perhaps: Set<Reference>;
  /** The part of the configuration that it is now, if any. */
  readonly part: Cell<ConfigurationPart | undefined, "part">;
  /** What it inherits from, when that is a class of the file. */
  readonly prototype?: ObjectValue;
  /** The private fields (`#name`) of an instance of a class. */
  readonly privates?: ObjectValue;
  /** Whether it inherits nothing, not even what all other objects have. */
  readonly isBare?: true;
}

/** A `Set` or a `Map`. */
export interface CollectionValue {
  readonly type: "collection";
  readonly of: "Set" | "Map";
  readonly entries: Cell<readonly Entry[], "entries">;
  readonly place: Place;
  readonly perhaps: Set<Reference>;
}

/** What a `Set` or `Map` holds, in the order in which it was added. The keys of known entries differ from each other. */
export type Entry = KnownEntry | UnknownEntries;

export interface KnownEntry {
  /** Entries that were added later have a higher number. */
  readonly number: number;
  readonly key: Value;
  /** In a `Set`, the key again. */
  readonly value: Value;
}

/** Any number of entries. */
export interface UnknownEntries {
  readonly number: number;
  readonly cause: UnknownValue;
  /** The only keys that may be among them; undefined when it may be any. */
  readonly keys: readonly Value[] | undefined;
}

/** What `values()`, `entries()` and the like give: it goes through a list, a `Set` or a `Map` once. */
export interface IteratorValue {
  readonly type: "iterator";
  readonly source: ListValue | CollectionValue;
  readonly gives: "keys" | "values" | "entries";
  /** The index of the next item or, in a `Set` or `Map`, the number of the last entry; undefined when not known. */
  readonly position: Cell<number | undefined, "position">;
  readonly place: Place;
  readonly perhaps: Set<Reference>;
}

/** A regular expression. */
export interface RegexValue {
  readonly type: "regex";
  readonly source: string;
  readonly flags: string;
  /** Its `lastIndex`; undefined when that is not known. */
  readonly position: Cell<number | undefined, "position">;
  readonly place: Place;
  readonly perhaps: Set<Reference>;
}

/** Values that have an identity and can be changed. */
export type Reference = ListValue | ObjectValue | CollectionValue | IteratorValue | RegexValue;

/** What can be changed, or change other things, from wherever it is reached. */
export type Shared = Reference | FunctionValue | CodeValue;

/** `config` and what hangs below it. `other` are its paths that do not matter here; they spring into being. */
export type ConfigurationPart = "config" | "ci" | "iam" | "other";

export interface ObjectContent {
  readonly properties: ReadonlyMap<string, Property>;
  /** When there may be other properties, or others in their place: why that is not known. */
  readonly open: UnknownValue | undefined;
  /** When it is open only as these of its properties may be missing, for these reasons, or be in another order. */
  readonly optional?: ReadonlyMap<string, UnknownValue>;
}

export interface Property {
  /** An unknown when the property runs code. */
  readonly value: Value;
  readonly keyPlace: Place;
  readonly accessor?: Accessor;
}

/** The functions that run when a property is read or set; undefined when it cannot be. */
export interface Accessor {
  readonly get: FunctionValue | UnknownValue | undefined;
  readonly set: FunctionValue | UnknownValue | undefined;
}

export interface FunctionValue {
  readonly type: "function";
  readonly node: CallableNode | ts.ClassLikeDeclaration;
  readonly scope: Scope;
  /** What a class is besides; no other function has it. */
  readonly class?: ClassParts;
}

/** Code that is not followed, where it stands: what it makes may have functions in it that nobody has seen being made. */
export interface CodeValue {
  readonly type: "code";
  readonly node: ts.Node;
  readonly scope: Scope;
}

/** Something that the language, its library or Jets brings along: a function, an object, or both. */
export interface NativeValue {
  readonly type: "native";
  readonly name: string;
  readonly call?: (machine: Machine, call: NativeCall) => Value;
  readonly construct?: (machine: Machine, call: NativeCall) => Value;
  readonly member?: (machine: Machine, name: string, node: ts.Node) => Value | undefined;
  /** What code that is handed this can change through it. */
  readonly reach?: Value;
  /** Whether a call of it reads and converts nothing of what it is handed. */
  readonly readsNothing?: true;
}

export interface NativeCall {
  readonly args: readonly Value[];
  /** The call as a whole. */
  readonly node: ts.Node;
}

export interface UnknownValue {
  readonly type: "unknown";
  /** The expression that cannot be known. */
  readonly node: ts.Node;
  /** A sentence without its full stop. */
  readonly reason: string;
  /** As an item: whether it stands for any number of items. */
  readonly spread: boolean;
  /** What it may be, when it may be a value that this reading has seen. */
  readonly perhaps: readonly Shared[];
  /** Whether calling it changes nothing that it is handed: it comes from the language's own library. */
  readonly harmless: boolean;
  /** As an item: whether it is a hole in a list, which many methods pass over. */
  readonly isHole?: true;
  /** Whether it is what all values of a kind share, such as `Array.prototype`: a change of it changes everything. */
  readonly isShared?: true;
}

export function primitive(value: Primitive["value"], place: Place): Primitive {
  return { type: "primitive", value, place };
}

export function unknown(node: ts.Node, reason: string, perhaps: readonly Shared[] = []): UnknownValue {
  return { type: "unknown", node, reason, spread: false, perhaps, harmless: false };
}

/** An unknown that changes nothing when it is called: it comes from the language's own library. */
export function harmless(node: ts.Node, reason: string): UnknownValue {
  return { ...unknown(node, reason), harmless: true };
}

/** An item that a list does not have, although it is longer than that. */
export function hole(node: ts.Node): UnknownValue {
  return { ...unknown(node, l10n.t("a list with holes is not followed here")), isHole: true };
}

/** The same unknown, as any number of items of a list. */
export function anyNumberOf(value: UnknownValue): UnknownValue {
  return { ...value, spread: true };
}

export function list(items: readonly Value[], place: Place): ListValue {
  return { type: "list", items: new Cell("items", items), place, perhaps: new Set() };
}

export function object(properties: ReadonlyMap<string, Property>, place: Place, part?: ConfigurationPart): ObjectValue {
  return {
    type: "object",
    content: new Cell("content", { properties, open: undefined }),
    place,
    perhaps: new Set(),
    part: new Cell("part", part),
  };
}

export function collection(of: CollectionValue["of"], entries: readonly Entry[], place: Place): CollectionValue {
  return { type: "collection", of, entries: new Cell("entries", entries), place, perhaps: new Set() };
}

/** An entry of its own, newer than all others. */
export function newEntry(key: Value, value: Value): KnownEntry {
  return { number: nextNumber(), key, value };
}

/** Any number of entries, newer than all others. */
export function anyEntries(cause: UnknownValue, keys?: readonly Value[]): UnknownEntries {
  return { number: nextNumber(), cause, keys };
}

export function iterator(source: IteratorValue["source"], gives: IteratorValue["gives"], place: Place): IteratorValue {
  return { type: "iterator", source, gives, position: new Cell("position", 0), place, perhaps: new Set() };
}

export function regex(source: string, flags: string, place: Place): RegexValue {
  return { type: "regex", source, flags, position: new Cell("position", 0), place, perhaps: new Set() };
}

export function isReference(value: Value | Shared): value is Reference {
  switch (value.type) {
    case "list":
    case "object":
    case "collection":
    case "iterator":
    case "regex":
      return true;
    case "primitive":
    case "function":
    case "code":
    case "native":
    case "unknown":
      return false;
  }
}

/** The values that are reached from a list, an object and the like, as it is now. */
export function heldBy(reference: Reference): readonly Value[] {
  switch (reference.type) {
    case "list":
      return reference.named === undefined ? reference.items.current : [...reference.items.current, reference.named];
    case "object": {
      const { properties, open } = reference.content.current;
      const held = [...properties.values()].map(({ value }) => value);
      return open === undefined ? held : [...held, open];
    }
    case "collection":
      return reference.entries.current.flatMap((entry) =>
        "cause" in entry ? [entry.cause] : [entry.key, entry.value],
      );
    case "iterator":
      return heldBy(reference.source);
    case "regex":
      return [];
  }
}

/** Whether an object has no properties besides those that are listed. */
export function isListed({ open, optional }: ObjectContent): boolean {
  return open === undefined || optional !== undefined;
}
