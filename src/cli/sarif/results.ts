import { createHash } from "node:crypto";
import { allRules, type DetailedProblem } from "../../service/index.ts";
import { standardInputName } from "../files.ts";
import { artifactLocation, type ArtifactLocation } from "./artifact.ts";
import { sarifLevel } from "./rules.ts";

/** A problem with the name of the file that it is in, which tells standard input from files. */
export interface SarifProblem extends DetailedProblem {
  readonly file: string;
}

/** The problems as results, in the order given. */
export function sarifResults(problems: readonly SarifProblem[]): readonly object[] {
  const indexes = new Map(allRules().map(({ code }, index) => [code, index]));
  const fingerprint = createFingerprints();
  return problems.map((problem) => ({
    ruleId: problem.code,
    ruleIndex: indexes.get(problem.code) ?? -1,
    level: sarifLevel(problem.severity),
    message: { text: problem.message },
    locations: [{ physicalLocation: placeOf(problem) }],
    ...(problem.related.length === 0 ? {} : { relatedLocations: problem.related.map(relatedLocation) }),
    partialFingerprints: { "jetsCiIam/v1": fingerprint(problem) },
    ...(problem.fix === undefined ? {} : { fixes: [fixOf(problem, problem.fix)] }),
  }));
}

type Range = DetailedProblem["range"];

function fileOf({ uri, file }: SarifProblem): ArtifactLocation {
  return file === standardInputName ? { uri: encodeURIComponent(file) } : artifactLocation(uri);
}

function placeOf(problem: SarifProblem): object {
  const snippet = problem.text === "" ? {} : { snippet: { text: problem.text } };
  return { artifactLocation: fileOf(problem), region: { ...regionOf(problem.range), ...snippet } };
}

function relatedLocation({ message, uri, range }: DetailedProblem["related"][number], index: number): object {
  return {
    id: index,
    message: { text: message },
    physicalLocation: { artifactLocation: artifactLocation(uri), region: regionOf(range) },
  };
}

/** Lines and columns are counted from one; the end is exclusive. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function fixOf(problem: SarifProblem, { title, edits }: NonNullable<DetailedProblem["fix"]>): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    ...(newText === "" ? {} : { insertedContent: { text: newText } }),
  }));
  return { description: { text: `${title}.` }, artifactChanges: [{ artifactLocation: fileOf(problem), replacements }] };
}

/** What stays the same of a problem when lines are added above it. Equal ones in a file are told apart by their order. */
function createFingerprints(): (problem: SarifProblem) => string {
  const seen = new Map<string, number>();
  return (problem) => {
    const key = JSON.stringify([fileOf(problem).uri, problem.code, problem.text]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash("sha256").update(`${key} ${count}`).digest("hex").slice(0, 32);
  };
}
