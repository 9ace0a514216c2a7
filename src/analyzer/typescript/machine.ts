import * as l10n from "@vscode/l10n";
import type { ts } from "ts-morph";
import type { Configuration } from "./configuration.ts";
import type { Frozen } from "./runtime/frozen.ts";
import { BudgetExceeded, CoursesPart } from "./runtime/interruptions.ts";
import type { CodeValue, FunctionValue, Reference, Shared, UnknownValue } from "./runtime/value.ts";
import { Cell, World } from "./runtime/world.ts";
import type { ForeignCalls } from "./modules/left-out.ts";
import type { SourceModule } from "./modules/source-module.ts";
import { relevantStatements, type Slice } from "./modules/slice.ts";
import type { Environment } from "../reading.ts";

/** A file that does more than this is not read to its end, so that an endless loop cannot stop the editor. */
const mostSteps = 100_000;
const itemsPerStep = 64;
const deepestCall = 150;
const longestAside = 10_000;
const longestList = 20_000;
const longestString = 1_000_000;

/** All that one reading of a file needs at hand while it follows the code. */
export class Machine {
  readonly world = new World();
  /** What code that is not read has been handed, and may change whenever such code runs again. */
  readonly escaped = new Set<Shared>();
  /** What values may hold that the language's library has made, none of which is known. */
  readonly heldByLibrary = new Set<Shared>();
  /** Whether code that is not read has such values, and may have put into them all else that it has. */
  hasEscapedFromLibrary = false;
  /** Lists, objects and the like that may have members by now of which nobody has seen that they were given. */
  readonly changedUnseen = new Set<Reference>();
  /** Code that was put into values of which it is not known what they have. */
  readonly stored = new Set<FunctionValue | CodeValue>();
  readonly frozen = new Cell<Frozen, "frozen">("frozen", new Map());
  /** The `try` statements that the run is inside of. */
  readonly tries: { mayThrow: ts.Node | undefined }[] = [];
  /** Why nothing at all can be known any more. */
  lost: UnknownValue | undefined;
  /** Whether a package has run that is imported for what it does alone, as those are that extend what the language has. */
  mayBeExtended = false;
  /** Whether a file sets environment variables, whose values are not known from then on. */
  isEnvironmentWritten = false;
  /** The names of environments that the files compare `JETS_ENV` with. */
  readonly environments = new Set<string>();
  readonly #topLevel = new Map<SourceModule, readonly ts.Statement[]>();
  readonly #ofCallbacks = new Map<ts.Block, readonly ts.Statement[]>();
  #steps = 0;
  #calls = 0;
  #asideSince: number | undefined;

  constructor(
    slice: Slice,
    readonly configuration: Configuration,
    readonly environment: Environment,
    /** The statements that are not followed, since they have no say, but call code that is not read. */
    readonly foreignCalls: ForeignCalls = new Map(),
  ) {
    for (const module of slice.keys()) {
      const { topLevel, ofCallbacks } = relevantStatements(module, slice);
      this.#topLevel.set(module, topLevel);
      for (const [body, statements] of ofCallbacks) this.#ofCallbacks.set(body, statements);
    }
  }

  /** Whether code that is not read has something that it may change. */
  get hasHandedOver(): boolean {
    return this.escaped.size > 0;
  }

  /** The statements at the top level of a file that can have a say. */
  topLevelOf(module: SourceModule): readonly ts.Statement[] {
    return this.#topLevel.get(module) ?? [];
  }

  /** The statements of a body that can have a say. */
  statementsOf(body: ts.Block): readonly ts.Statement[] {
    return this.#ofCallbacks.get(body) ?? body.statements;
  }

  /**
   * Counts what the file does.
   *
   * @param items how many items are copied besides
   * @throws BudgetExceeded when the file has done more than may be followed
   */
  step(node: ts.Node, items = 0): void {
    this.#steps += 1 + items / itemsPerStep;
    if (this.#steps > mostSteps) throw new BudgetExceeded(node, l10n.t("the file does more than can be followed here"));
  }

  /**
   * Runs the body of a function.
   *
   * @throws BudgetExceeded when the calls are nested too deeply
   */
  call<T>(node: ts.Node, run: () => T): T {
    if (this.#calls >= deepestCall) throw new BudgetExceeded(node, l10n.t("functions call each other too deeply here"));
    this.#calls++;
    try {
      return run();
    } finally {
      this.#calls--;
    }
  }

  /**
   * Follows one of two courses through what comes after it too, which doubles the work each time.
   *
   * @throws CoursesPart when that has gone on for too long
   */
  followAside<T>(node: ts.Node, run: () => T): T {
    const start = this.#asideSince;
    if (start !== undefined && this.#steps - start > longestAside) throw new CoursesPart(node);
    this.#asideSince ??= this.#steps;
    try {
      return run();
    } finally {
      this.#asideSince = start;
    }
  }

  /** @throws BudgetExceeded when a list or string is longer than is followed. */
  checkLength(length: number, of: "list" | "string", node: ts.Node): void {
    const most = of === "list" ? longestList : longestString;
    if (length <= most) return;
    const isList = of === "list";
    throw new BudgetExceeded(
      node,
      isList ? l10n.t("the list grows too long to be followed") : l10n.t("the string grows too long to be followed"),
    );
  }

  /** Gives up on all four lists, for good: something was changed that everything depends on. */
  lose(cause: UnknownValue): void {
    this.lost ??= cause;
  }

  /** Notes that what runs now may throw, so that a `try` around it may go on with its `catch`. */
  mayThrow(node: ts.Node): void {
    const innermost = this.tries.at(-1);
    if (innermost !== undefined) innermost.mayThrow ??= node;
  }
}
