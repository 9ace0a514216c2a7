import { orOneOf } from "../runtime/shared.ts";
import { ownProperty } from "../runtime/own-property.ts";
import {
  isListed,
  type ObjectContent,
  type Place,
  type Property,
  unknown,
  type UnknownValue,
  type Value,
} from "../runtime/value.ts";

/** What an object holds after a property was set that belongs to it alone. */
export function withProperty(content: ObjectContent, key: string, value: Value, keyPlace: Place): ObjectContent {
  return withOwn(content, key, { value, keyPlace });
}

/** The same, of a property that may run code. */
export function withOwn(content: ObjectContent, key: string, property: Property): ObjectContent {
  return { ...content, properties: new Map(content.properties).set(key, property), ...certain(content, key) };
}

/** What an open object holds after a property was perhaps set; `cause` is why that is not known. */
export function withOptional(
  content: ObjectContent,
  key: string,
  { value, keyPlace }: Property,
  cause: UnknownValue,
): ObjectContent {
  const { properties, open, optional } = content;
  const before = ownProperty(content, key);
  const either = orOneOf(unknown(cause.node, cause.reason), [before?.value ?? open, value]);
  const accessor = before?.accessor && { accessor: { get: either, set: either } };
  const changed = { ...content, properties: new Map(properties).set(key, { value: either, keyPlace, ...accessor }) };
  if (optional === undefined || (before !== undefined && !optional.has(key))) return changed;
  return { ...changed, optional: new Map(optional).set(key, before === undefined ? cause : either) };
}

/** What an object holds after a property was taken away. */
export function withoutProperty(content: ObjectContent, key: string): ObjectContent {
  const properties = new Map(content.properties);
  properties.delete(key);
  return { ...content, properties, ...certain(content, key) };
}

/** Any property may be another one from here on; those that are set later are known again. */
export function opened({ properties, open: before }: ObjectContent, open: UnknownValue): ObjectContent {
  const hidden = [...properties.values()].map(({ value }) => value);
  const either = orOneOf(open, [...hidden, before]);
  // Code that may still run when a property is read or set stays in sight.
  const withCode = [...properties].filter(([, { accessor }]) => accessor !== undefined);
  const kept = withCode.map(
    ([key, { keyPlace }]) => [key, { value: either, keyPlace, accessor: { get: either, set: either } }] as const,
  );
  return { properties: new Map(kept), open: either };
}

/** The properties may be in another order from here on. */
export function unordered(content: ObjectContent, cause: UnknownValue): ObjectContent {
  const { open } = content;
  const either = open === undefined ? cause : orOneOf(open, [cause]);
  return { ...content, open: either, ...(isListed(content) && { optional: content.optional ?? new Map() }) };
}

/** Of this property it is known now whether there is one. */
function certain({ optional }: ObjectContent, key: string): Pick<ObjectContent, "optional"> {
  return optional?.has(key) === true ? { optional: new Map([...optional].filter(([name]) => name !== key)) } : {};
}
