import type { Offer } from "./offer.ts";
import type { CompletionTarget } from "./target.ts";

/** A key as it is written at the caret: in quotes where it needs them, and with a value to be filled in where it has none. */
export function keyOffer({ string, hasColon, meaning }: CompletionTarget, offer: Offer): Offer {
  if (string !== undefined) return offer;
  const name = offer.text ?? offer.label;
  const written = /^[A-Za-z]\w*$/.test(name) ? name : `"${name}"`;
  if (hasColon) return { ...offer, text: written };
  return { ...offer, text: `${written}: ${valueOf(meaning.of, offer.label)}`, isSnippet: true };
}

/** What a key is followed by. The last place to be filled in is numbered nine, because names of keys may have places too. */
function valueOf(holder: CompletionTarget["meaning"]["of"], key: string): string {
  if (holder === "condition") return `{ $9 }`;
  return elementValues[key] ?? '"$9"';
}

const elementValues: Readonly<Record<string, string>> = {
  Effect: '"${9|Allow,Deny|}"',
  Action: '["$9"]',
  NotAction: '["$9"]',
  Condition: "{ $9 }",
  Statement: "[{ $9 }]",
  PolicyDocument: "{ $9 }",
  Version: '"2012-10-17"',
};
