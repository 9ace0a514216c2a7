import type { ts } from "ts-morph";
import type { Scope } from "./scope.ts";
import type { FunctionValue, ObjectValue } from "./value.ts";

/** Code that can be called. */
export type CallableNode =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.AccessorDeclaration
  | ts.ConstructorDeclaration;

/** What a class is besides a function. */
export interface ClassParts {
  /** Has the static members as its properties. */
  readonly statics: ObjectValue;
  /** Has the methods and accessors as its properties. */
  readonly prototype: ObjectValue;
  readonly base: FunctionValue | undefined;
  /** The scopes of the code that belongs to the class and to its instances. */
  readonly forStatics: Scope;
  readonly forInstances: Scope;
}
