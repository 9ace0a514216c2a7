import type { Rule, Severity } from "../../service/index.ts";

/** A code as a reporting descriptor, which tells what its results are about. */
export function sarifRule({ code, title, description, severity, risk, link }: Rule): object {
  return {
    id: code,
    name: title.replace(/(?:^|[^A-Za-z]+)([A-Za-z]?)/g, (_, initial: string) => initial.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: description },
    helpUri: link,
    help: { text: `${description} ${link}`, markdown: `${description} [More about it](${link})` },
    defaultConfiguration: { level: sarifLevel(severity) },
    properties: {
      tags: risk === undefined ? ["correctness"] : ["security"],
      ...(risk === undefined ? {} : { "security-severity": riskScores[risk] }),
    },
  };
}

/** A severity as the format has it; what is less than a warning is a note. */
export function sarifLevel(severity: Severity): "error" | "warning" | "note" {
  return severity === "error" || severity === "warning" ? severity : "note";
}

/** Within the bounds by which GitHub sorts scores: high from 7.0, medium from 4.0. */
const riskScores = { high: "8.0", medium: "5.0", low: "2.0" } as const;
