import * as l10n from "@vscode/l10n";
import { listText, sentences } from "../language/index.ts";
import { quoted } from "./describe.ts";
import { listKeys, listKeySpellings } from "./list-key.ts";
import { definedEntries } from "./located-values.ts";
import type { LocatedObject, Origin } from "./located.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";

/** The problem of a key of `config.ci.iam` that is none of the four lists; it suggests the key that was meant. */
export function unknownKeyProblem(name: string, origin: Origin): Problem {
  const suggestion = nearest(name, listKeySpellings);
  const hint =
    suggestion === undefined
      ? l10n.t("The lists are {0}.", listText(listKeys))
      : l10n.t("Did you mean {0}?", quoted(suggestion));
  const found = l10n.t("config.ci.iam has no list {0}, so Jets ignores it.", quoted(name));
  return {
    code: "unknown-key",
    severity: "warning",
    message: sentences(found, hint),
    path: [name],
    origin,
    ...(suggestion === undefined ? {} : { data: { corrections: Object.fromEntries([[name, suggestion]]) } }),
  };
}

/** The right spellings of the wrong keys of a policy: of another case (`action`), or with a slip (`Actions`). */
export function policyKeyCorrections(policy: LocatedObject): Readonly<Record<string, string>> {
  const keys = definedEntries(policy).map(({ key }) => key);
  const missing = policyKeys.filter((key) => !keys.includes(key));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const correction = policyKeys.includes(key) ? undefined : nearest(key, missing);
      return correction === undefined ? [] : [[key, correction]];
    }),
  );
}

const policyKeys: readonly string[] = [
  "Action",
  "NotAction",
  "Statement",
  "PolicyDocument",
  "PolicyName",
  "Effect",
  "Resource",
  "NotResource",
  "Condition",
  "Sid",
  "Version",
  "Id",
];
