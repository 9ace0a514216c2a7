import type { ts } from "ts-morph";
import type { Configuration } from "./configuration.ts";
import { BudgetExceeded } from "./runtime/interruptions.ts";
import type { Shared, UnknownValue } from "./runtime/value.ts";
import { World } from "./runtime/world.ts";
import type { RelevantStatements } from "./syntax/relevance.ts";
import type { SyntaxTree } from "./syntax/syntax-tree.ts";

/** A file that does more than this is not read to its end, so that an endless loop cannot stop the editor. */
const mostSteps = 100_000;
const itemsPerStep = 64;
const deepestCall = 150;
const longestList = 20_000;
const longestString = 1_000_000;

/** All that one reading of a file needs at hand while it follows the code. */
export class Machine {
  readonly world = new World();
  /** What code that is not read has been handed, and may change whenever such code runs again. */
  readonly escaped = new Set<Shared>();
  /** What `Object.freeze` was called with. */
  readonly frozen = new Set<Shared>();
  /** The `try` statements that the run is inside of. */
  readonly tries: { mayThrow: ts.Node | undefined }[] = [];
  /** Why nothing at all can be known any more. */
  lost: UnknownValue | undefined;
  #steps = 0;
  #calls = 0;

  constructor(
    readonly tree: SyntaxTree,
    readonly relevant: RelevantStatements,
    readonly configuration: Configuration,
  ) {}

  /** The statements of a body that can have a say. */
  statementsOf(body: ts.Block): readonly ts.Statement[] {
    return this.relevant.ofCallbacks.get(body) ?? body.statements;
  }

  /**
   * Counts what the file does.
   *
   * @param items how many items are copied besides
   * @throws BudgetExceeded when the file has done more than may be followed
   */
  step(node: ts.Node, items = 0): void {
    this.#steps += 1 + items / itemsPerStep;
    if (this.#steps > mostSteps) throw new BudgetExceeded(node, "the file does more than can be followed here");
  }

  /**
   * Runs the body of a function.
   *
   * @throws BudgetExceeded when the calls are nested too deeply
   */
  call<T>(node: ts.Node, run: () => T): T {
    if (this.#calls >= deepestCall) throw new BudgetExceeded(node, "functions call each other too deeply here");
    this.#calls++;
    try {
      return run();
    } finally {
      this.#calls--;
    }
  }

  /** @throws BudgetExceeded when a list or string is longer than is followed. */
  checkLength(length: number, of: "list" | "string", node: ts.Node): void {
    const most = of === "list" ? longestList : longestString;
    if (length > most) throw new BudgetExceeded(node, `the ${of} grows too long to be followed`);
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
