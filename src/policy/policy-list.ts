import { enumerated, quoted } from "./describe.ts";
import { madeOfItems, type ListItem } from "./list-items.ts";
import { isString, isUnknown, madeUpList, madeUpObject, madeUpScalar, scalar, valueAt } from "./located-values.ts";
import type { Located, LocatedObject, LocatedUnknown, Origin } from "./located.ts";
import { policyKeyCorrections } from "./misspelt-keys.ts";
import { pathWithin } from "./path.ts";
import { problemAt, type PlacedValue } from "./problem-at.ts";
import type { Problem } from "./problem.ts";
import { statementsOf, statementsOfDocument, type Statements } from "./statements.ts";

/**
 * The entries of `Policies` that a list of policies makes (SPEC section 2): the policy of its strings and statements,
 * then its complete policies. What is unknown stands at its place, as far as its place is known.
 */
export function policiesOf(list: "policy" | "default_policy", value: Located, problems: Problem[]): Located[] {
  const parts = madeOfItems(list, value, (item) => partOf(item, problems), problems);
  if ("kind" in parts) return [parts];
  const whole = parts.flatMap((part) => (part.kind === "policy" ? [part.policy] : []));
  return [...joinedPolicy(list, parts.filter(isJoined), value.origin), ...whole];
}

/** The action that Jets makes of a string in a policy list: the name of a service means all its actions. */
export function actionOf(item: string): string {
  return item.includes(":") ? item : `${item}:*`;
}

/** What an item of a list contributes. */
type Part = JoinedPart | { readonly kind: "policy"; readonly policy: LocatedObject };

/** What joins the one policy that a list makes. */
type JoinedPart =
  | { readonly kind: "action"; readonly action: Located }
  | { readonly kind: "statements"; readonly statements: readonly Located[] }
  | { readonly kind: "unknown"; readonly unknown: LocatedUnknown };

const policyNames = { default_policy: "DefaultPolicy", policy: "CustomPolicy" } as const;

function isJoined(part: Part): part is JoinedPart {
  return part.kind !== "policy";
}

/**
 * One policy of the strings, statements and unknown items of a list. When nothing of it is known, not even that there
 * is a policy is, and the unknown items stand for themselves.
 */
function joinedPolicy(list: "policy" | "default_policy", parts: readonly JoinedPart[], origin: Origin): Located[] {
  if (parts.every((part) => part.kind === "unknown")) return parts.map(({ unknown }) => unknown);
  const statements = parts.some((part) => part.kind === "statements")
    ? parts.flatMap(ownStatements)
    : [groupStatement(parts, origin)];
  const document = madeUpObject(
    { Version: madeUpScalar("2012-10-17", origin), Statement: madeUpList(statements, origin) },
    origin,
  );
  return [madeUpObject({ PolicyName: scalar(policyNames[list], origin), PolicyDocument: document }, origin)];
}

/** The single statement of a list of strings. An unknown item is shown as one more action, which it most likely is. */
function groupStatement(parts: readonly JoinedPart[], origin: Origin): Located {
  const actions = parts.flatMap((part) => {
    if (part.kind === "action") return [part.action];
    return part.kind === "unknown" ? [part.unknown] : [];
  });
  return allowStatement(actions, origin);
}

function ownStatements(part: JoinedPart): readonly Located[] {
  switch (part.kind) {
    case "action":
      return [allowStatement([part.action], part.action.origin)];
    case "statements":
      return part.statements;
    case "unknown":
      return [part.unknown];
  }
}

function allowStatement(actions: readonly Located[], origin: Origin): Located {
  return madeUpObject(
    {
      Action: madeUpList(actions, origin),
      Effect: madeUpScalar("Allow", origin),
      Resource: madeUpScalar("*", origin),
    },
    origin,
  );
}

function partOf(item: PlacedValue<ListItem>, problems: Problem[]): Part | undefined {
  const { value, path } = item;
  if (isUnknown(value)) return { kind: "unknown", unknown: value };
  if (isString(value)) return { kind: "action", action: scalar(actionOf(value.value), value.origin) };
  return partOfObject({ value, path }, problems);
}

function partOfObject(item: PlacedValue<LocatedObject>, problems: Problem[]): Part | undefined {
  const { value: policy, path } = item;
  const document = valueAt(policy, "PolicyDocument");
  const statement = valueAt(policy, "Statement");
  if (document !== undefined && valueAt(policy, "PolicyName") !== undefined) {
    const found = statementsOfDocument({ value: document, path: pathWithin(path, "PolicyDocument") });
    for (const problem of found.problems) problems.push(problem);
    return found.problems.length > 0 ? undefined : { kind: "policy", policy };
  }
  if (statement !== undefined)
    return joining(statementsOf({ value: statement, path: pathWithin(path, "Statement") }), problems);
  if (document !== undefined) {
    return joining(statementsOfDocument({ value: document, path: pathWithin(path, "PolicyDocument") }), problems);
  }
  if (valueAt(policy, "Action") !== undefined || valueAt(policy, "NotAction") !== undefined) {
    return { kind: "statements", statements: [policy] };
  }
  problems.push(unrecognizedPolicy(item));
  return undefined;
}

/** The statements of a document as a part, left out when none of them is valid. */
function joining({ statements, problems: found }: Statements, problems: Problem[]): JoinedPart | undefined {
  for (const problem of found) problems.push(problem);
  return statements.length === 0 && found.length > 0 ? undefined : { kind: "statements", statements };
}

function unrecognizedPolicy(item: PlacedValue<LocatedObject>): Problem {
  const corrections = policyKeyCorrections(item.value);
  const pairs = Object.entries(corrections).map(([wrong, right]) => `${right} instead of ${quoted(wrong)}`);
  const hint = pairs.length === 0 ? "" : ` Write ${enumerated(pairs)}; the case of keys counts.`;
  const message = `This object has none of the keys Action, NotAction, Statement and PolicyDocument, so it is no policy. It is left out.${hint}`;
  return problemAt(item, "unrecognized-policy", "error", message, pairs.length === 0 ? undefined : { corrections });
}
