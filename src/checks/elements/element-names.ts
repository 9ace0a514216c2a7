import { definedEntries, nearest, type LocatedObject } from "../../policy/index.ts";

/** The elements that a policy document can have. `Id` says nothing in a role's policy, but IAM accepts it. */
export const documentElements = ["Version", "Id", "Statement"] as const;

/**
 * The elements of the grammar that a statement can have, those that a role's policy may not have among them.
 * Source: reference_policies_grammar in the IAM User Guide.
 */
export const statementElements = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
] as const;

/** The elements that an object does not have, under their right names. */
export function absentElements(object: LocatedObject, elements: readonly string[]): readonly string[] {
  const keys = new Set(definedEntries(object).map(({ key }) => key));
  return elements.filter((element) => !keys.has(element));
}

/** Whether an object has an element, or a key that most likely means it. */
export function hasElement(object: LocatedObject, element: string, elements: readonly string[]): boolean {
  const absent = absentElements(object, elements);
  if (!absent.includes(element)) return true;
  const wrong = definedEntries(object).filter(({ key }) => !elements.includes(key));
  return wrong.some(({ key }) => nearest(key, absent) === element);
}
