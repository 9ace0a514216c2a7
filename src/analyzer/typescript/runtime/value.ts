import type { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import type { Scope } from "./scope.ts";
import { Cell } from "./world.ts";

/**
 * The values that a deploy file handles, as reading it knows them. Lists and objects are the same ones wherever they are
 * reached from, as at run time; what they hold is in cells, so that a change can be taken back.
 */
export type Value = Primitive | ListValue | ObjectValue | FunctionValue | NativeValue | UnknownValue;

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
}

export interface ObjectValue {
  readonly type: "object";
  readonly content: Cell<ObjectContent, "content">;
  readonly place: Place;
  readonly perhaps: Set<Reference>;
  /** The part of the configuration that it is now, if any. */
  readonly part: Cell<ConfigurationPart | undefined, "part">;
}

/** Lists and objects: values that have an identity and can be changed. */
export type Reference = ListValue | ObjectValue;

/** What can be changed, or change other things, from wherever it is reached. */
export type Shared = Reference | FunctionValue;

/** `config` and what hangs below it. `other` are its paths that do not matter here; they spring into being. */
export type ConfigurationPart = "config" | "ci" | "iam" | "other";

export interface ObjectContent {
  readonly properties: ReadonlyMap<string, Property>;
  /** When there may be other properties, or others in their place: why that is not known. */
  readonly open: UnknownValue | undefined;
}

export interface Property {
  readonly value: Value;
  readonly keyPlace: Place;
}

export interface FunctionValue {
  readonly type: "function";
  readonly node: CallableNode;
  readonly scope: Scope;
}

export type CallableNode = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

/** Something that the language, its library or Jets brings along: a function, an object, or both. */
export interface NativeValue {
  readonly type: "native";
  readonly name: string;
  readonly call?: (machine: Machine, call: NativeCall) => Value;
  readonly construct?: (machine: Machine, call: NativeCall) => Value;
  readonly member?: (machine: Machine, name: string, node: ts.Node) => Value | undefined;
  /** What code that is handed this can change through it. */
  readonly reach?: Value;
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

export function isReference(value: Value): value is Reference {
  return value.type === "list" || value.type === "object";
}

export function isUndefined(value: Value): boolean {
  return value.type === "primitive" && value.value === undefined;
}

/** null or undefined; undefined when that is not known. */
export function isNullish(value: Value): boolean | undefined {
  if (value.type === "unknown") return undefined;
  return value.type === "primitive" && (value.value === null || value.value === undefined);
}

/** Whether a value counts as true; undefined when that is not known. */
export function truthiness(value: Value): boolean | undefined {
  switch (value.type) {
    case "primitive":
      return Boolean(value.value);
    case "unknown":
      return undefined;
    case "object":
      return value.part.current === "other" ? undefined : true;
    case "list":
    case "function":
    case "native":
      return true;
  }
}
