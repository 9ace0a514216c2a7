import { madeOfItems } from "./list-items.ts";
import { madeUpList, madeUpObject, madeUpScalar, scalar } from "./located-values.ts";
import type { Located, Origin } from "./located.ts";
import { partOf, type JoinedPart, type Part } from "./policy-part.ts";
import type { Problem } from "./problem.ts";

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
