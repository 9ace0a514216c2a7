import { compactText, deepestIndentedLevel, isDeeperThan } from "./compact-text.ts";
import { plainValue } from "./json-values.ts";
import type { Located } from "./located.ts";

/**
 * A value as JSON, indented by two spaces, with a line break at its end. JSON has no comments, so an unknown value is
 * null: it keeps its place, and CloudFormation rejects a template with it rather than deploy it by accident.
 */
export function renderJson(value: Located): string {
  // Deep values overflow the stack of JSON.stringify, and nobody reads them indented.
  if (isDeeperThan(value, deepestIndentedLevel)) {
    return `${compactText(value, (scalar) => JSON.stringify(scalar ?? null))}\n`;
  }
  return `${JSON.stringify(plainValue(value), undefined, 2)}\n`;
}
