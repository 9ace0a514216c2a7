import * as l10n from "@vscode/l10n";
import { isComparable, type PolicyView, type RoleView, type StatementView } from "../../permissions/index.ts";
import { canonicalKey, covers, coversResource, isEverything, isString, quoted, valueAt } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { actionPattern, PatternIndex } from "./pattern-index.ts";
import { userGuide } from "../user-guide.ts";

/** Finds statements that another one of the same policy covers, so that nothing changes without them. */
export function checkRedundantStatements({ policies }: RoleView): readonly Finding[] {
  return policies.flatMap(redundantStatements);
}

/** A statement that is known as a whole and has nothing in it that could not be compared. */
interface Comparable {
  readonly view: StatementView;
  readonly place: number;
  readonly actions: Extent;
  readonly resources: Extent;
  /** Undefined when it has no condition. */
  readonly condition: string | undefined;
}

function redundantStatements({ statements }: PolicyView): readonly Finding[] {
  if (statements.length < 2) return [];
  const comparable = statements.flatMap((view, place) => comparableOf(view, place) ?? []);
  const candidatesOf = candidates(comparable);
  return comparable.flatMap((statement) => {
    for (const other of candidatesOf(statement)) {
      if (other === statement || !isCovered(other, statement)) continue;
      if (other.place < statement.place || !isCovered(statement, other)) return [redundant(statement, other)];
    }
    return [];
  });
}

function comparableOf(view: StatementView, place: number): Comparable | undefined {
  if (!isComparable(view)) return undefined;
  return {
    view,
    place,
    actions: actionsOf(view),
    resources: resourcesOf(view),
    condition: view.condition === undefined ? undefined : canonicalKey(view.condition.value),
  };
}

/** The statements that may cover one, so that not each has to be compared with each. */
function candidates(statements: readonly Comparable[]): (statement: Comparable) => Iterable<Comparable> {
  const covering = statementsThatMayCover(statements);
  const index = new PatternIndex<Comparable>();
  for (const statement of covering.filter(({ view }) => !view.isNotAction)) {
    for (const action of statement.actions.patterns) index.add(actionPattern(action), statement);
  }
  const wide = covering.filter(({ actions }) => actions.isInverted || actions.isAll);
  return ({ actions }) =>
    actions.isInverted ? wide : new Set(index.mayCover(actionPattern(actions.patterns[0] ?? "")));
}

/** Those without a condition, and those that share theirs: with a condition of its own a statement covers no other. */
function statementsThatMayCover(statements: readonly Comparable[]): readonly Comparable[] {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { condition } of statements) {
    if (condition !== undefined) (seen.has(condition) ? shared : seen).add(condition);
  }
  return statements.filter(({ condition }) => condition === undefined || shared.has(condition));
}

function isCovered(by: Comparable, statement: Comparable): boolean {
  return (
    by.view.effect === statement.view.effect &&
    (by.condition === undefined || by.condition === statement.condition) &&
    coversAll(by.resources, statement.resources) &&
    coversAll(by.actions, statement.actions)
  );
}

/** What an element of a statement stands for: what its patterns match, or all but that. */
interface Extent {
  readonly patterns: readonly string[];
  readonly isInverted: boolean;
  readonly isAll: boolean;
  readonly covers: (pattern: string, covered: string) => boolean;
}

function actionsOf({ actions, isNotAction }: StatementView): Extent {
  const patterns = actions.map(({ value }) => value.value);
  return { patterns, isInverted: isNotAction, isAll: patterns.some(isEveryAction), covers };
}

function resourcesOf({ resources, isNotResource }: StatementView): Extent {
  const patterns = resources.map(({ value }) => value.value);
  return { patterns, isInverted: isNotResource, isAll: patterns.some(isEverything), covers: coversResource };
}

function coversAll(wide: Extent, narrow: Extent): boolean {
  if (wide.isAll && !wide.isInverted) return true;
  if (wide.isInverted !== narrow.isInverted) return false;
  const [covering, covered] = wide.isInverted ? [narrow, wide] : [wide, narrow];
  return covered.patterns.every((one) => covering.patterns.some((pattern) => wide.covers(pattern, one)));
}

function isEveryAction(pattern: string): boolean {
  return pattern.startsWith("*") && /^\*+(:\*+)?$/.test(pattern);
}

function redundant({ view }: Comparable, { view: covering }: Comparable): Finding {
  const finding = findingAt(view.value, "REDUNDANT_STATEMENT", "information", messageOf(view, covering), {
    link: userGuide("reference_policies_elements_statement"),
  });
  return { ...finding, related: [{ message: l10n.t("This covers it."), origin: covering.value.value.origin }] };
}

function messageOf(view: StatementView, covering: StatementView): string {
  const name = nameOf(view) ?? l10n.t({ message: "this one", comment: "The statement that a problem is at" });
  const other = nameOf(covering);
  if (view.effect === "Allow") {
    return other === undefined
      ? l10n.t("Another statement of this policy allows all that {0} allows. Remove it; nothing changes.", name)
      : l10n.t(
          "Another statement of this policy, {0}, allows all that {1} allows. Remove it; nothing changes.",
          other,
          name,
        );
  }
  return other === undefined
    ? l10n.t("Another statement of this policy denies all that {0} denies. Remove it; nothing changes.", name)
    : l10n.t(
        "Another statement of this policy, {0}, denies all that {1} denies. Remove it; nothing changes.",
        other,
        name,
      );
}

/** How a person knows a statement: by the string that it was made of, or by its Sid. */
function nameOf({ value, actions }: StatementView): string | undefined {
  const [action] = actions;
  if (value.value.madeUp && action !== undefined) return quoted(action.value.value);
  const sid = valueAt(value.value, "Sid");
  return sid !== undefined && isString(sid) ? quoted(sid.value) : undefined;
}
