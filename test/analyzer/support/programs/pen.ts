import type { Choices } from "../choices.ts";

/**
 * What a name of a program holds, for as long as the program runs. A `policy` is an object with an `Action`, a `box` one
 * with a `list` and a `name`; an `iam` is what `config.ci.iam` was at some time; a `store` is an instance of a class, and a `storeClass` its class.
 */
export type Kind =
  | "text"
  | "number"
  | "list"
  | "policy"
  | "box"
  | "set"
  | "map"
  | "iam"
  | "lister"
  | "texter"
  | "doer"
  | "store"
  | "storeClass";

export interface Name {
  readonly text: string;
  readonly kind: Kind;
  readonly isConstant: boolean;
}

/** What writes a piece of a program. */
export type Write = (pen: Pen) => string;

/** The ways to write something: those that need nothing else, and those that are made of other pieces. */
export interface Production {
  readonly leaves: readonly Write[];
  readonly branches: readonly Write[];
}

/** Pieces in a program before it is only finished off. */
const mostPieces = 160;

/** Writes one program, and knows which names the place has that is written now. */
export class Pen {
  #names: readonly Name[] = [];
  readonly #reserved: Name[] = [];
  #depth = 4;
  #pieces = 0;
  #made = 2;
  /** What can be left by a jump here. */
  around: { readonly loop: boolean; readonly returns: Write | undefined } = { loop: false, returns: undefined };

  constructor(
    readonly choices: Choices,
    /** Whether the program may use what nobody can know. */
    readonly usesForeign: boolean,
  ) {}

  write({ leaves, branches }: Production): string {
    this.#pieces++;
    if (this.#depth <= 0 || this.#pieces > mostPieces) return this.choices.oneOf(leaves)(this);
    this.#depth--;
    const text = this.choices.oneOf(this.choices.below(3) === 0 ? leaves : branches)(this);
    this.#depth++;
    return text;
  }

  /** Writes something in a scope of its own. */
  within(write: Write, around = this.around): string {
    const [names, before] = [this.#names, this.around];
    this.around = around;
    const text = write(this);
    this.around = before;
    this.#names = names;
    return text;
  }

  /** A name that the program has not had yet. */
  declare(prefix: string, kind: Kind, isConstant = false): string {
    const text = `${prefix}${this.#made++}`;
    this.add({ text, kind, isConstant });
    return text;
  }

  /** A name that can be used from `addReserved` on. */
  reserve(prefix: string, kind: Kind): string {
    const text = `${prefix}${this.#made++}`;
    this.#reserved.push({ text, kind, isConstant: true });
    return text;
  }

  addReserved(): void {
    for (const name of this.#reserved.splice(0)) this.add(name);
  }

  add(name: Name): void {
    this.#names = [...this.#names.filter(({ text }) => text !== name.text), name];
  }

  names(kind: Kind): readonly Name[] {
    return this.#names.filter((name) => name.kind === kind);
  }
}

/** A piece made of others: `build\`${list}.push(${item});\``. */
export function build(fixed: TemplateStringsArray, ...parts: readonly (Write | Production)[]): Write {
  return (pen) => {
    const written = parts.map((part) => (typeof part === "function" ? part(pen) : pen.write(part)));
    return fixed.map((piece, index) => piece + (written[index] ?? "")).join("");
  };
}

/** One of some texts. */
export function oneOf(...texts: readonly string[]): Write {
  return ({ choices }) => choices.oneOf(texts);
}

/** One of some ways, but not of those that need a name that is not there. */
export function anyName(kind: Kind, otherwise: Write): Write {
  return (pen) => {
    const names = pen.names(kind);
    return names.length === 0 ? otherwise(pen) : pen.choices.oneOf(names).text;
  };
}

/** A name that may be assigned to. */
export function variable(kind: Kind, use: (name: string) => Write, otherwise: Write): Write {
  return (pen) => {
    const names = pen.names(kind).filter(({ isConstant }) => !isConstant);
    return names.length === 0 ? otherwise(pen) : use(pen.choices.oneOf(names).text)(pen);
  };
}
