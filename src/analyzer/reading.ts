import type { ListKey } from "../policy/list-key.ts";
import type { Located, LocatedLists, LocatedUnknown, SourceRange } from "../policy/index.ts";

/**
 * What the deploy files of a project say, read without running them. Nothing in here tells in which language the files
 * are written. All ranges are those of the texts that were read, and name their file.
 */
export interface Reading {
  /** The four lists after the last statement has run; those never written are Jets' defaults, with origin "default". */
  readonly lists: LocatedLists;
  /** Every write to one of the four lists, in the order in which they run. */
  readonly writes: readonly ListWrite[];
  /**
   * What the text of writes says that `lists` does not show, as it may be replaced, or depend on what is not known; for
   * completion. Unknown parts are left out.
   */
  readonly unseen: readonly WrittenValue[];
  /** Keys of `config.ci.iam` that are none of the four lists and are written to. */
  readonly unknownKeys: readonly UnknownKey[];
  /** Every value that cannot be known and that a list (or which list is meant) depends on; each place once. */
  readonly unknowns: readonly ReadingUnknown[];
  /** Every place in the code where a part of the configuration is named, aliases included; for hovers. */
  readonly mentions: readonly Mention[];
  /** Every place where a member of `config.ci.iam`, of `config.ci` or of `config` is named or could be; for completion. */
  readonly memberAccesses: readonly MemberAccess[];
  /** The callee of every call that configures (`Jets.deploy.configure`), or the start of the configuration in the other forms. */
  readonly configureCalls: readonly SourceRange[];
  /** The syntax errors of all files that were read; the reading is then of all that could be read. */
  readonly syntaxErrors: readonly SyntaxProblem[];
  /** The texts of all files that have a say, by their URIs: each deploy file before what it imports, too long ones last. */
  readonly texts: ReadonlyMap<string, string>;
  /** The names of environments that the code compares `JETS_ENV` with, in the order of the alphabet. */
  readonly environments: readonly string[];
}

/** Reads deploy files, and reads them again after an edit without doing again what the edit does not touch. */
export interface DeployReader {
  /** Reads the deploy files of a project with all that they import. Never throws, whatever the texts. */
  read(request: ReadRequest): Reading;
  /** Forgets what is kept of the projects that a deploy file belongs to. */
  forget(uri: string): void;
}

/** What is to be read. */
export interface ReadRequest {
  /** The URIs of the deploy files of one project, in the order in which Jets reads them (SPEC section 6); at least one. */
  readonly layers: readonly string[];
  readonly files: SourceFiles;
  readonly environment: Environment;
}

/** The files of a person, as they are at this moment: what is typed in the editor first, else what is on the disk. */
export interface SourceFiles {
  /** The text of a file; undefined when there is none. The same string as before when it has not changed. */
  text(uri: string): string | undefined;
  /** What was replaced in a file since its text was asked for last, where that is known. */
  changeOf?(uri: string): TextChange | undefined;
  /** Another number than before when a file has appeared or gone, or one has changed that is no source. */
  readonly presence: number;
}

/** What is known of the world that the files run in. */
export interface Environment {
  /** The value of `JETS_ENV`; undefined when nobody has chosen one. */
  readonly name?: string | undefined;
  /** The values of other environment variables that a person has given. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** An edit of a text: what stood from `start` to `end` (offsets of the old text) was replaced by `newLength` code units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** A write to one of the four lists. */
export interface ListWrite {
  readonly list: ListKey;
  /** Whether the list was replaced as a whole (`=`) or changed in place (`push`, `splice`, an item). */
  readonly kind: "replaced" | "changed";
  /** The key as it is written: `default_policy` of `config.ci.iam.default_policy`, or the key of an object literal. */
  readonly key: SourceRange;
  /** The expression that writes: the whole assignment or call, or the property of an object literal. */
  readonly expression: SourceRange;
  /** What is written: the right side of an assignment, the value of a property; undefined for a change in place. */
  readonly value: SourceRange | undefined;
  /** The index, in `writes`, of the later write that replaces all that this one wrote. */
  readonly overwrittenBy: number | undefined;
}

/** A value in the text of a write: an array, or an item. */
export interface WrittenValue {
  readonly list: ListKey;
  readonly value: Located;
}

export interface UnknownKey {
  readonly name: string;
  readonly range: SourceRange;
}

/** A value that cannot be known, with the lists that depend on it. */
export interface ReadingUnknown extends Pick<LocatedUnknown, "expression" | "reason"> {
  readonly range: SourceRange;
  readonly lists: readonly ListKey[];
}

/** A place where a part of the configuration is named. */
export interface Mention {
  /** `iam` and `ci` are `config.ci.iam` and `config.ci`. */
  readonly of: ListKey | "iam" | "ci";
  readonly range: SourceRange;
}

/** The name after a dot or in brackets; its range is empty where nothing is typed yet. */
export interface MemberAccess {
  readonly of: "config" | "ci" | "iam";
  readonly range: SourceRange;
  /**
   * `.` for `iam.|`, `[` for a string in brackets (the range is inside the quotes), `{` for a key of an object literal;
   * `{}` for a gap in an object literal, where a key could be written anywhere in the range.
   */
  readonly form: "." | "[" | "{" | "{}";
}

export interface SyntaxProblem {
  readonly message: string;
  readonly range: SourceRange;
}
