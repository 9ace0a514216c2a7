import * as l10n from "@vscode/l10n";
import type { LineExplanation, ProblemKind } from "../../protocol/index.ts";
import { element } from "../dom.ts";

/** What the page knows of a line by itself. */
export interface LineFacts {
  /** The way to what it says, the outer one first. */
  readonly path: readonly string[];
  /** Where it came from, in words; empty where Jets makes it for what stands around it. */
  readonly origin: string;
  /** Whether a click leads to its source. */
  readonly isSource: boolean;
}

/** A line in words: what it is, where it came from, what made it, and what is wrong with it. */
export function explained(
  { path, origin, isSource }: LineFacts,
  { written, problems }: LineExplanation = { problems: [] },
): readonly HTMLElement[] {
  const from = origin === "" ? l10n.t("Jets adds this line") : origin;
  return [
    element("p", "path", path.join(" › ")),
    element("p", "origin", from),
    ...(written === undefined ? [] : [element("p", "written", element("code", "", written))]),
    ...problems.map(({ of, message }) => element("p", of, `${kindWord(of)}: ${message}`)),
    ...(isSource ? [element("p", "hint", l10n.t("Click or press Enter to go to the source."))] : []),
  ];
}

function kindWord(kind: ProblemKind): string {
  switch (kind) {
    case "errors":
      return l10n.t("Error");
    case "warnings":
      return l10n.t("Warning");
    case "advice":
      return l10n.t("Advice");
  }
}
