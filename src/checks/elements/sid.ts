import * as l10n from "@vscode/l10n";
import { sentences } from "../../language/index.ts";
import { partAt, type PolicyView, type RoleView } from "../../permissions/index.ts";
import { isString, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";

/** Checks the characters of Sids, and that each is there once in its policy. */
export function checkSids({ policies }: RoleView): readonly Finding[] {
  return policies.flatMap((policy) => {
    const sids = sidsOf(policy);
    return [...sids.flatMap((sid) => wrongSid(sid, sids) ?? []), ...repeatedSids(sids)];
  });
}

type Sid = PlacedValue<LocatedString>;

const link = userGuide("reference_policies_elements_sid");

function sidsOf({ statements }: PolicyView): readonly Sid[] {
  return statements.flatMap(({ value }) => {
    const sid = partAt(value, "Sid");
    return sid !== undefined && isString(sid.value) ? [{ ...sid, value: sid.value }] : [];
  });
}

function wrongSid(sid: Sid, all: readonly Sid[]): Finding | undefined {
  const written = sid.value.value;
  if (written === "") {
    const message = l10n.t("This Sid is empty. Give the statement a name, or remove it.");
    return findingAt(sid, "EMPTY_SID_VALUE", "information", message, { link });
  }
  if (/^[A-Za-z0-9]+$/.test(written)) return undefined;
  const correct = withoutOtherCharacters(written, all);
  const message = sentences(
    l10n.t("A Sid can have letters from A to Z and digits only, and {0} has other characters.", quoted(written)),
    correct === undefined ? "" : l10n.t("Write {0}.", quoted(correct)),
  );
  return findingAt(sid, "UNSUPPORTED_SID", "error", message, { ...(correct === undefined ? {} : { correct }), link });
}

/** The words of a Sid put together, `allowS3` of `allow-s3`; undefined when nothing is left or another has that name. */
function withoutOtherCharacters(written: string, all: readonly Sid[]): string | undefined {
  const [first = "", ...words] = written.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = [first, ...words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)].join("");
  return name === "" || all.some(({ value }) => value.value === name) ? undefined : name;
}

function repeatedSids(sids: readonly Sid[]): readonly Finding[] {
  const seen = new Set<string>();
  return sids
    .filter((sid) => sid.value.value !== "" && isRepeated(sid, seen))
    .map((sid) => {
      const message = l10n.t(
        "Another statement of this policy has the Sid {0} too. Each is to be there once.",
        quoted(sid.value.value),
      );
      return findingAt(sid, "UNIQUE_SIDS_RECOMMENDED", "warning", message, { link });
    });
}

function isRepeated({ value }: Sid, seen: Set<string>): boolean {
  if (seen.has(value.value)) return true;
  seen.add(value.value);
  return false;
}
