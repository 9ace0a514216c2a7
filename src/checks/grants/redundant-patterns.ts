import * as l10n from "@vscode/l10n";
import type { RoleView, StatementView } from "../../permissions/index.ts";
import { covers, coversResource, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import type { CheckCode } from "../check-codes.ts";
import { findingAt, type Finding } from "../finding.ts";
import { actionPattern, PatternIndex, resourcePattern, type Pattern } from "./pattern-index.ts";
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
  return redundantAmong(actions, covers, actionPattern).map(([action, covering]) =>
    redundant(action, covering, "REDUNDANT_ACTION", element, link),
  );
}

function redundantResources({ resources, isNotResource }: StatementView): readonly Finding[] {
  const element = isNotResource ? "NotResource" : "Resource";
  const link = userGuide(`reference_policies_elements_${element.toLowerCase()}`);
  return redundantAmong(resources, coversResource, resourcePattern).map(([resource, covering]) =>
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
      ? l10n.t("{0} is in this {1} twice. Remove one of the two.", quoted(text), element)
      : l10n.t(
          "{0} changes nothing, because {1} in the same {2} covers it. Remove it.",
          quoted(text),
          quoted(other),
          element,
        );
  const finding = findingAt(pattern, code, "information", message, { link });
  return {
    ...finding,
    related: [{ message: l10n.t("This covers {0}.", quoted(text)), origin: covering.value.origin }],
  };
}

type WrittenPattern = PlacedValue<LocatedString>;

/** The patterns that another one covers, each with that one. Of two that cover each other, the first stays. */
function redundantAmong(
  written: readonly WrittenPattern[],
  isCovered: (by: string, pattern: string) => boolean,
  patternOf: (text: string) => Pattern,
): readonly (readonly [pattern: WrittenPattern, covering: WrittenPattern])[] {
  if (written.length < 2) return [];
  const patterns = written.map(({ value }) => patternOf(value.value));
  const index = new PatternIndex<number>();
  patterns.forEach((pattern, place) => {
    index.add(pattern, place);
  });
  return written.flatMap((one, place) => {
    const [text, pattern] = [one.value.value, patterns[place]];
    for (const other of pattern === undefined ? [] : index.mayCover(pattern)) {
      const covering = written[other];
      if (covering === undefined || other === place || !isCovered(covering.value.value, text)) continue;
      if (other < place || !isCovered(text, covering.value.value)) return [[one, covering] as const];
    }
    return [];
  });
}
