import { isSourceRange, type Located, type LocatedEntry, type Origin } from "../policy/index.ts";
import { patternText } from "./explanations/action-text.ts";
import { resourceText } from "./explanations/arn-text.ts";
import { writtenKeyText, operatorText } from "./explanations/condition-text.ts";
import { elementText } from "./explanations/element-text.ts";
import type { HoverTopic } from "./hover.ts";
import { itemText } from "./item-hover.ts";
import type { DeployModel } from "./model.ts";
import { policyParts, type Meaning, type PolicyPart } from "./policy-parts.ts";

/** An explanation of each string and each key in the four lists that `isThere` holds for, where something can be told. */
export function partTopics({ reading }: DeployModel, isThere: (origin: Origin) => boolean): readonly HoverTopic[] {
  return policyParts(reading.lists).flatMap(({ value, meaning }) => [
    ...(isThere(value.origin) ? stringTopic({ value, meaning }) : []),
    ...keyTopics({ value, meaning }, isThere),
  ]);
}

function stringTopic({ value, meaning }: PolicyPart): HoverTopic[] {
  const { origin } = value;
  const string = stringOf(value);
  if (string === undefined || string.trim() === "" || !isSourceRange(origin)) return [];
  return [{ range: origin, text: () => stringText(meaning, string) }];
}

function keyTopics({ value, meaning }: PolicyPart, isThere: (origin: Origin) => boolean): HoverTopic[] {
  const entries = value.kind === "object" ? value.entries.filter(({ keyOrigin }) => isThere(keyOrigin)) : [];
  return entries.flatMap((entry) => keyTopic(meaning, entry));
}

function keyTopic(meaning: Meaning, { key, keyOrigin }: LocatedEntry): HoverTopic[] {
  return isSourceRange(keyOrigin) ? [{ range: keyOrigin, text: () => keyText(meaning, key) }] : [];
}

function stringText(meaning: Meaning, text: string): string {
  switch (meaning.of) {
    case "item":
      return itemText(meaning.list, text);
    case "action":
      return patternText(text);
    case "resource":
      return resourceText(text);
    case "document":
    case "statement":
    case "effect":
    case "version":
    case "condition":
    case "comparison":
    case "condition value":
      return "";
  }
}

function keyText(meaning: Meaning, key: string): string {
  switch (meaning.of) {
    case "item":
    case "document":
    case "statement":
      return elementText(key);
    case "condition":
      return operatorText(key);
    case "comparison":
      return writtenKeyText(key);
    case "action":
    case "resource":
    case "effect":
    case "version":
    case "condition value":
      return "";
  }
}

function stringOf(value: Located): string | undefined {
  return value.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
}
