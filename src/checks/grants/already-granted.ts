import * as l10n from "@vscode/l10n";
import { accessOf, matchingActions, type Grant, type RoleView } from "../../permissions/index.ts";
import { covers, isSourceRange, keysOf, quoted, type LocatedString, type PlacedValue } from "../../policy/index.ts";
import { defaultPolicyName } from "../risks/baseline.ts";
import { findingAt, type Finding } from "../finding.ts";
import { actionPattern, PatternIndex } from "./pattern-index.ts";
import { userGuide } from "../user-guide.ts";

/**
 * Finds actions that another policy of the role, or a managed policy, allows on all resources anyway, and managed policies
 * that are attached twice. Strings of the default policy are not told, since an override is judged by what it keeps.
 *
 * @param all what the statements of the role say
 * @param told what is found already: what is redundant in its own policy is not told again.
 */
export function checkAlreadyGranted(
  role: RoleView,
  all: readonly Grant[],
  told: readonly Finding[],
): readonly Finding[] {
  const grants = namedGrants(all, role);
  const coveringOf = coveringGrants(grants, denialTest(all));
  const redundant = redundantPlaces(told);
  const found = grants.filter(isOwn).flatMap((named) => {
    const other = coveringOf(textOf(named)).find((covering) => isGrantedBy(named, covering));
    return other === undefined || isTold(named, redundant) ? [] : [finding(named, other)];
  });
  return [...found, ...attachedTwice(role)];
}

/** A grant by a string of `Action`, with its policy and its place among all grants. */
interface NamedGrant {
  readonly grant: Grant;
  readonly pattern: PlacedValue<LocatedString>;
  readonly policy: unknown;
  readonly place: number;
}

function namedGrants(grants: readonly Grant[], role: RoleView): readonly NamedGrant[] {
  const policies = new Map(role.policies.flatMap((policy) => policy.statements.map((one) => [one, policy] as const)));
  return grants.flatMap((grant, place) => {
    const { by, pattern } = grant;
    const policy = by.managedPolicy ?? policies.get(by.statement);
    return pattern === undefined || by.effect === "Deny" ? [] : [{ grant, pattern, policy, place }];
  });
}

/** Of grants of one policy by the same string, the first can stand for all. */
function firstOfEach(grants: readonly NamedGrant[]): readonly NamedGrant[] {
  const seen = new Map<unknown, Set<string>>();
  return grants.filter((named) => {
    const texts = seen.get(named.policy) ?? new Set();
    seen.set(named.policy, texts);
    return texts.size < texts.add(textOf(named).toLowerCase()).size;
  });
}

function textOf({ pattern }: NamedGrant): string {
  return pattern.value.value;
}

function isOwn({ grant: { by } }: NamedGrant): boolean {
  return by.managedPolicy === undefined && by.statement.policyName !== defaultPolicyName;
}

function redundantPlaces(told: readonly Finding[]): ReadonlySet<string> {
  const redundant = told.filter(({ code }) => code === "REDUNDANT_ACTION" || code === "REDUNDANT_STATEMENT");
  return new Set(redundant.map(({ path }) => JSON.stringify(path)));
}

function isTold({ grant, pattern }: NamedGrant, redundant: ReadonlySet<string>): boolean {
  if (redundant.size === 0) return false;
  return [pattern.path, grant.by.statement.value.path].some((path) => redundant.has(JSON.stringify(keysOf(path))));
}

/** Whether some of what a pattern matches is denied, so that somebody has thought about it. */
function denialTest(grants: readonly Grant[]): (pattern: string) => boolean {
  const denying = grants.filter(({ by }) => by.effect === "Deny");
  if (denying.some(({ pattern }) => pattern === undefined)) return () => true;
  const denied = new Set(denying.flatMap(({ pattern }) => matchingActions(pattern?.value.value ?? "")));
  return (pattern) => denied.size > 0 && matchingActions(pattern).some((action) => denied.has(action));
}

/** The grants on all resources that cover a pattern; none for one that is denied in part or matches no action. */
function coveringGrants(
  grants: readonly NamedGrant[],
  isDenied: (pattern: string) => boolean,
): (pattern: string) => readonly NamedGrant[] {
  const owners = new Set(grants.filter(isOwn).map(({ policy }) => policy));
  // Where all grants that are judged are of one policy, what that grants itself has no say.
  const [only] = owners.size === 1 ? owners : [];
  const wide = firstOfEach(grants.filter(({ grant, policy }) => policy !== only && accessOf(grant.by) === "allowed"));
  const index = new PatternIndex<NamedGrant>();
  for (const named of wide) index.add(actionPattern(textOf(named)), named);
  const known = new Map<string, readonly NamedGrant[]>();
  return (pattern) => {
    const covering = known.get(pattern) ?? coveringIn(index, pattern, isDenied);
    // Finding that there is none is as quick as remembering it.
    if (covering.length > 0) known.set(pattern, covering);
    return covering;
  };
}

function coveringIn(
  index: PatternIndex<NamedGrant>,
  pattern: string,
  isDenied: (pattern: string) => boolean,
): readonly NamedGrant[] {
  const covering = index.mayCover(actionPattern(pattern)).filter((named) => covers(textOf(named), pattern));
  const isTelling = covering.length > 0 && matchingActions(pattern).length > 0 && !isDenied(pattern);
  return isTelling ? covering : [];
}

function isGrantedBy(named: NamedGrant, other: NamedGrant): boolean {
  return other.policy !== named.policy && !isSameText(other, named) && staysOf(other, named);
}

/** Whether two grants are one text in the file, so that one cannot be removed without the other. */
function isSameText({ pattern: { value } }: NamedGrant, { pattern: { value: other } }: NamedGrant): boolean {
  if (!isSourceRange(value.origin) || !isSourceRange(other.origin)) return false;
  const { uri, start, end } = value.origin;
  return end > 0 && uri === other.origin.uri && start === other.origin.start && end === other.origin.end;
}

/** Whether it is the first of two grants that is to stay; of two that allow the same, one has to. */
function staysOf(first: NamedGrant, second: NamedGrant): boolean {
  const isEqual = accessOf(second.grant.by) === "allowed" && covers(textOf(second), textOf(first));
  return !isEqual || !isOwn(first) || first.place < second.place;
}

function finding({ pattern }: NamedGrant, other: NamedGrant): Finding {
  const text = quoted(pattern.value.value);
  const found = findingAt(pattern, "already-granted", "information", messageOf(text, other), { link });
  return { ...found, related: [{ message: l10n.t("This grants {0}.", text), origin: other.grant.origin }] };
}

const link = userGuide("reference_policies_evaluation-logic");

function messageOf(text: string, other: NamedGrant): string {
  const { managedPolicy, statement } = other.grant.by;
  const pattern = quoted(textOf(other));
  if (managedPolicy !== undefined) {
    return l10n.t(
      "{0} is granted already: {1} of the managed policy {2} allows it on all resources. Remove it; nothing changes.",
      text,
      pattern,
      quoted(managedPolicy.path ?? ""),
    );
  }
  return messageOfInline(text, pattern, statement.policyName);
}

function messageOfInline(text: string, pattern: string, policyName: string | undefined): string {
  switch (policyName) {
    case undefined:
      return l10n.t(
        "{0} is granted already: {1} of another policy allows it on all resources. Remove it; nothing changes.",
        text,
        pattern,
      );
    case defaultPolicyName:
      return l10n.t(
        "{0} is granted already: {1} of the default policy allows it on all resources. Remove it; nothing changes.",
        text,
        pattern,
      );
    default:
      return l10n.t(
        "{0} is granted already: {1} of the policy {2} allows it on all resources. Remove it; nothing changes.",
        text,
        pattern,
        quoted(policyName),
      );
  }
}

function attachedTwice({ managedPolicies }: RoleView): readonly Finding[] {
  const seen = new Set<string>();
  return managedPolicies.flatMap(({ arn, path }) => {
    const text = arn.value.value;
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    const message = l10n.t(
      "The managed policy {0} is attached to the role already. Remove this one; nothing changes.",
      quoted(path ?? text),
    );
    return [findingAt(arn, "already-granted", "information", message, { link })];
  });
}
