import { sharedOf } from "../runtime/join.ts";
import type { ObjectContent, Place, Property, UnknownValue, Value } from "../runtime/value.ts";

/** What an object holds after a property was set that belongs to it alone. */
export function withProperty(content: ObjectContent, key: string, value: Value, keyPlace: Place): ObjectContent {
  const properties = new Map<string, Property>(content.properties);
  return { ...content, properties: properties.set(key, { value, keyPlace }) };
}

/** Any property may be another one from here on; those that are set later are known again. */
export function opened({ properties, open: before }: ObjectContent, open: UnknownValue): ObjectContent {
  const hidden = [...properties.values()].flatMap(({ value }) => sharedOf(value));
  return { properties: new Map(), open: { ...open, perhaps: [...open.perhaps, ...hidden, ...sharedOf(before)] } };
}
