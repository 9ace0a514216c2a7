import * as l10n from "@vscode/l10n";
import { partAt, type PolicyView, type RoleView } from "../../permissions/index.ts";
import { isString, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { documentElements, hasElement } from "./element-names.ts";
import { findingAt, type Finding } from "../finding.ts";
import { isUntold } from "../statements.ts";
import { userGuide } from "../user-guide.ts";

/** Checks that policies are of the newest version of the policy language. */
export function checkVersion({ policies }: RoleView): readonly Finding[] {
  return policies.flatMap((policy) => wrongVersion(policy) ?? []);
}

const newest = "2012-10-17";
const old = "2008-10-17";
const link = userGuide("reference_policies_elements_version");

function wrongVersion({ document }: PolicyView): Finding | undefined {
  if (document?.value.kind !== "object" || isUntold(document.value)) return undefined;
  const version = partAt(document, "Version");
  if (version === undefined) {
    return hasElement(document.value, "Version", documentElements) ? undefined : missingVersion(document);
  }
  return isString(version.value) ? otherVersion({ ...version, value: version.value }) : undefined;
}

function missingVersion(document: PlacedValue): Finding {
  const message = l10n.t(
    "This policy has no Version, so IAM reads it as one of {0}, which knows no policy variables. Add Version: {1}.",
    old,
    quoted(newest),
  );
  return findingAt(document, "MISSING_VERSION", "warning", message, { link });
}

function otherVersion(version: PlacedValue<LocatedString>): Finding | undefined {
  const written = version.value.value;
  if (written === newest) return undefined;
  const data = { correct: newest, link };
  if (written === old) {
    const message = l10n.t(
      "{0} is the old version of the policy language, which knows no policy variables. Write {1}.",
      old,
      quoted(newest),
    );
    return findingAt(version, "OLD_VERSION", "warning", message, data);
  }
  const message = l10n.t(
    "{0} is no version of the policy language, and IAM refuses the policy. Write {1}.",
    quoted(written),
    quoted(newest),
  );
  return findingAt(version, "INVALID_VERSION", "error", message, data);
}
