import * as l10n from "@vscode/l10n";

/** An environment as it is offered for choice. */
export interface EnvironmentItem {
  readonly label: string;
  readonly description?: string;
  /** Whether it is shown whatever is typed to filter the others. */
  readonly alwaysShow?: boolean;
  /** The value of `JETS_ENV`. */
  readonly name: string;
}

/**
 * The environments to choose from: those that are known, and the one whose name is typed.
 *
 * @param current the name of the one that is marked, where it is known.
 * @param typed what a person has typed so far; may be a name that nobody knows.
 */
export function environmentItems(names: readonly string[], current: string, typed: string): readonly EnvironmentItem[] {
  const known = names.map((name) => ({
    label: name,
    name,
    ...(name === current ? { description: l10n.t("current") } : {}),
  }));
  const name = typed.trim();
  if (names.includes(name) || !couldBeAnEnvironment(name)) return known;
  return [...known, { label: l10n.t("Use “{0}”", name), name, alwaysShow: true }];
}

/** Jets looks for files of this name, so it is one part of a path. */
function couldBeAnEnvironment(name: string): boolean {
  return /^[^\s/\\]+$/.test(name) && name !== "." && name !== "..";
}
