import type { RoleView, StatementView } from "../../permissions/index.ts";
import { covers, coversResource, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding } from "../finding.ts";
import { PatternIndex } from "./pattern-index.ts";
import { userGuide } from "../user-guide.ts";

/** Finds actions and resources that another one of the same element covers, so that nothing changes without them. */
export function checkRedundantPatterns({ policies }: RoleView): readonly Finding[] {
  return policies
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => [...redundantActions(statement), ...redundantResources(statement)]);
}

function redundantActions({ actions, isNotAction }: StatementView): readonly Finding[] {
  const element = isNotAction ? "NotAction" : "Action";
  const link = userGuide(`reference_policies_elements_${element.toLowerCase()}`);
  return redundantAmong(actions, covers, (text) => text.toLowerCase()).map(([action, covering]) =>
    redundant(action, covering, "REDUNDANT_ACTION", element, link),
  );
}

function redundantResources({ resources, isNotResource }: StatementView): readonly Finding[] {
  const element = isNotResource ? "NotResource" : "Resource";
  const link = userGuide(`reference_policies_elements_${element.toLowerCase()}`);
  return redundantAmong(resources, coversResource, (text) => text).map(([resource, covering]) =>
    redundant(resource, covering, "REDUNDANT_RESOURCE", element, link),
  );
}

function redundant(
  pattern: PlacedValue<LocatedString>,
  covering: PlacedValue<LocatedString>,
  code: CheckCode,
  element: string,
  link: string,
): Finding {
  const [text, other] = [pattern.value.value, covering.value.value];
  const message =
    text === other
      ? `${quoted(text)} is in this ${element} twice. Remove one of the two.`
      : `${quoted(text)} changes nothing, because ${quoted(other)} in the same ${element} covers it. Remove it.`;
  const finding = findingAt(pattern, code, "information", message, { link });
  return { ...finding, related: [{ message: `This covers ${quoted(text)}.`, origin: covering.value.origin }] };
}

type Pattern = PlacedValue<LocatedString>;

/** The patterns that another one covers, each with that one. Of two that cover each other, the first stays. */
function redundantAmong(
  patterns: readonly Pattern[],
  isCovered: (by: string, pattern: string) => boolean,
  normal: (text: string) => string,
): readonly (readonly [pattern: Pattern, covering: Pattern])[] {
  if (patterns.length < 2) return [];
  const index = new PatternIndex(patterns.map(({ value }, place) => [normal(value.value), place] as const));
  return patterns.flatMap((pattern, place) => {
    const text = pattern.value.value;
    for (const other of index.mayCover(normal(text))) {
      const covering = patterns[other];
      if (covering === undefined || other === place || !isCovered(covering.value.value, text)) continue;
      if (other < place || !isCovered(text, covering.value.value)) return [[pattern, covering] as const];
    }
    return [];
  });
}
