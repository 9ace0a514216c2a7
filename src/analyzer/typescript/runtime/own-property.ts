import { mayBeCode, orOneOf } from "./shared.ts";
import { isListed, type ObjectContent, type ObjectValue, type Property, type UnknownValue } from "./value.ts";

/**
 * What is known of the property that an object itself has: undefined where there is none, something unknown where it is not
 * known whether there is one.
 *
 * @param holder the object, when there is one yet: what is not known of it may be itself
 */
export function ownProperty(content: ObjectContent, key: string, holder?: ObjectValue): Property | undefined {
  const { properties, open } = content;
  return properties.get(key) ?? (open === undefined || isListed(content) ? undefined : unlisted(open, holder));
}

/** Whether an object certainly has a property itself. One that is there in one of two courses only is unknown. */
export function hasCertainly({ properties, open, optional }: ObjectContent, key: string): boolean {
  const property = properties.get(key);
  if (property === undefined) return false;
  return optional === undefined ? open === undefined || property.value.type !== "unknown" : !optional.has(key);
}

/** Whether properties that are not listed may run code. */
export function hidesCode({ content, part }: ObjectValue): boolean {
  const { open } = content.current;
  return part.current === undefined && open !== undefined && mayBeCode(open);
}

/** A property that an object may have besides those that are listed. Where it may be a function, that may run with it. */
function unlisted(open: UnknownValue, holder: ObjectValue | undefined): Property {
  const value: UnknownValue = orOneOf(open, [holder]);
  const runs = mayBeCode(open) && holder?.part.current === undefined;
  return { value, keyPlace: open.node, ...(runs && { accessor: { get: value, set: value } }) };
}
