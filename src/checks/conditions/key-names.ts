import * as l10n from "@vscode/l10n";
import { distance } from "fastest-levenshtein";
import { servicesDate } from "../../catalog/index.ts";
import { sentences } from "../../language/index.ts";
import { quoted } from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { dataOf, didYouMean, didYouMeanOne, guessOf, type Guess } from "../guess.ts";
import { userGuide } from "../user-guide.ts";
import { findConditionKey, isKeyPrefix, keysLike, prefixOf, stemOf, type KnownKey } from "./condition-keys.ts";
import type { ConditionTest } from "./condition-test.ts";

/** Checks that the key of a condition exists, and has the form of one. */
export function checkKeyName({ key, known }: ConditionTest): readonly Finding[] {
  const written = key.value.value;
  if (known !== undefined) return renamedKey(key, written);
  const prefix = prefixOf(written);
  if (prefix === "" || prefix.length === written.length - 1) return [malformed(key, written)];
  const tagStem = keysLike(prefix)
    .map(stemOf)
    .find((stem) => stem !== undefined && isStemAlone(written, stem));
  if (tagStem !== undefined) return [withoutTagKey(key, written, tagStem)];
  if (prefix.toLowerCase() === "aws") return [unknownGlobalKey(key, written)];
  // An address is that of an identity provider, whose keys are its own.
  if (/[./]/.test(prefix)) return [];
  return [isKeyPrefix(prefix) ? unknownServiceKey(key, written, prefix) : unknownService(key, written, prefix)];
}

type Key = ConditionTest["key"];

const globalKeysPage = userGuide("reference_policies_condition-keys");
const elementPage = userGuide("reference_policies_elements_condition");
const serviceKeysPage =
  "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html";

/** A global key that AWS has replaced by another one (Amazon SNS, "Condition keys": aws:SourceOwner is deprecated). */
function renamedKey(key: Key, written: string): readonly Finding[] {
  if (written.toLowerCase() !== "aws:sourceowner") return [];
  const message = l10n.t('AWS has replaced {0} by "aws:SourceAccount", which more services support.', quoted(written));
  const data = { correct: "aws:SourceAccount", link: globalKeysPage };
  return [findingAt(key, "DEPRECATED_GLOBAL_CONDITION_KEY", "warning", message, data)];
}

function malformed(key: Key, written: string): Finding {
  const global = findConditionKey(`aws:${written}`);
  const correct = global !== undefined && stemOf(global) === undefined ? global.name : undefined;
  const message = sentences(
    l10n.t('A condition key has the form service:name, as "aws:SourceIp" has, and this is {0}.', quoted(written)),
    didYouMeanOne(correct),
  );
  return findingAt(key, "INVALID_CONDITION_KEY_FORMAT", "error", message, {
    ...(correct === undefined ? {} : { correct }),
    link: elementPage,
  });
}

/** Whether a key ends where the key of a tag has to follow: `aws:ResourceTag`, `aws:ResourceTag/`. */
function isStemAlone(written: string, stem: string): boolean {
  return /tag\/$/i.test(stem) && `${written.toLowerCase().replace(/\/$/, "")}/` === stem.toLowerCase();
}

function withoutTagKey(key: Key, written: string, stem: string): Finding {
  const message = l10n.t(
    "{0} must name the tag that is asked for. Write its key after a slash, as in {1}.",
    quoted(written),
    quoted(`${stem}team`),
  );
  return findingAt(key, "MISSING_TAG_KEY_IN_CONDITION", "error", message, { link: elementPage });
}

function unknownGlobalKey(key: Key, written: string): Finding {
  if (written.toLowerCase() === "aws:arn") {
    const message = l10n.t(
      'AWS does not support {0}. Write "aws:PrincipalArn" for the ARN of who asks, or "aws:SourceArn" for that of the resource that asks.',
      quoted(written),
    );
    const data = { suggestions: ["aws:PrincipalArn", "aws:SourceArn"], link: globalKeysPage };
    return findingAt(key, "UNSUPPORTED_GLOBAL_CONDITION_KEY", "error", message, data);
  }
  const guess = guessKey(written, "aws");
  const message = sentences(
    l10n.t("AWS has no global condition key {0} (as of {1}).", quoted(written), servicesDate),
    didYouMean(guess),
  );
  return findingAt(key, "INVALID_GLOBAL_CONDITION_KEY", "error", message, { ...dataOf(guess), link: globalKeysPage });
}

function unknownServiceKey(key: Key, written: string, prefix: string): Finding {
  const guess = guessKey(written, prefix);
  const message = sentences(
    l10n.t("{0} has no condition key {1} (as of {2}).", prefix, quoted(written), servicesDate),
    didYouMean(guess),
  );
  return findingAt(key, "INVALID_SERVICE_CONDITION_KEY", "error", message, { ...dataOf(guess), link: serviceKeysPage });
}

function unknownService(key: Key, written: string, prefix: string): Finding {
  const message = l10n.t(
    "The condition key {0} is of a service {1}, which AWS does not have (as of {2}).",
    quoted(written),
    quoted(prefix),
    servicesDate,
  );
  return findingAt(key, "INVALID_SERVICE", "error", message, { link: serviceKeysPage });
}

/** The keys of a prefix that are spelt nearly like one, with its own variable where they have one. */
function guessKey(written: string, prefix: string): Guess {
  return guessOf(keysLike(prefix).flatMap((known) => candidate(written, known)));
}

function candidate(written: string, known: KnownKey): readonly { text: string; far: number }[] {
  const stem = stemOf(known);
  const slash = written.indexOf("/");
  if (stem === undefined || !stem.endsWith("/")) return near(written, stem === undefined ? known.name : stem, "");
  return slash < 0 ? [] : near(written.slice(0, slash + 1), stem, written.slice(slash + 1));
}

function near(written: string, name: string, rest: string): readonly { text: string; far: number }[] {
  const far = distance(written.toLowerCase(), name.toLowerCase());
  return far <= Math.max(1, nameLength(name) / 3) ? [{ text: `${name}${rest}`, far }] : [];
}

function nameLength(key: string): number {
  return key.length - prefixOf(key).length - 1;
}
