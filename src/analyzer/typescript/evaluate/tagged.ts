import { ts } from "ts-morph";
import type { Machine } from "../machine.ts";
import { freeze } from "../runtime/frozen.ts";
import type { Scope } from "../runtime/scope.ts";
import { list, type ListValue, object, primitive, type Value } from "../runtime/value.ts";
import { unwrap } from "../syntax/unwrap.ts";
import { callMethod, callValue } from "./calls.ts";
import { access, isAccess } from "./chains.ts";
import { toText } from "./coercions.ts";
import { evaluate } from "./expressions.ts";
import { applyOperator } from "./operators.ts";

/** Calls the tag of a template with its texts and values. */
export function evaluateTagged(machine: Machine, node: ts.TaggedTemplateExpression, scope: Scope): Value {
  const { template } = node;
  const tag = unwrap(node.tag);
  const values = (): Value[] =>
    ts.isNoSubstitutionTemplateLiteral(template)
      ? []
      : template.templateSpans.map(({ expression }) => evaluate(machine, expression, scope));
  if (isStringRaw(tag, scope)) return rawText(machine, template, values(), node);
  const texts = textsOf(machine, template);
  const accessed = isAccess(tag) ? access(machine, tag, scope) : undefined;
  if (accessed === undefined || typeof accessed.key !== "string") {
    return callValue(machine, evaluate(machine, tag, scope), { args: [texts, ...values()], node });
  }
  const { base, key, keyNode } = accessed;
  return callMethod(machine, base, key, { accessNode: tag, keyNode }, { args: [texts, ...values()], node });
}

/** What a tag gets first: the texts between the values, which have the texts as they are written with them. */
function textsOf(machine: Machine, template: ts.TemplateLiteral): ListValue {
  const literals = literalsOf(template);
  const listOf = (textOf: (literal: ts.TemplateLiteralLikeNode) => string): ListValue => {
    const items = literals.map((literal) => primitive(textOf(literal), literal));
    return list(items, template);
  };
  const raw = listOf(rawTextOf);
  const named = object(new Map([["raw", { value: raw, keyPlace: template }]]), template);
  const texts = { ...listOf(({ text }) => text), named };
  for (const each of [raw, texts]) freeze(machine, each);
  return texts;
}

function rawTextOf({ rawText, text }: ts.TemplateLiteralLikeNode): string {
  return rawText?.replace(/\r\n?/g, "\n") ?? text;
}

function literalsOf(template: ts.TemplateLiteral): readonly ts.TemplateLiteralLikeNode[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template];
  return [template.head, ...template.templateSpans.map(({ literal }) => literal)];
}

/** `String.raw` gives the text as it is written. */
function rawText(machine: Machine, template: ts.TemplateLiteral, values: readonly Value[], node: ts.Node): Value {
  let text: Value = primitive("", node);
  for (const [index, literal] of literalsOf(template).entries()) {
    const raw = primitive(rawTextOf(literal), node);
    text = applyOperator(machine, ts.SyntaxKind.PlusToken, text, raw, node);
    const value = values[index];
    if (value === undefined) continue;
    const part = toText(machine, value, node);
    text = applyOperator(machine, ts.SyntaxKind.PlusToken, text, part, node);
  }
  return text;
}

function isStringRaw(tag: ts.Expression, scope: Scope): boolean {
  if (!ts.isPropertyAccessExpression(tag) || tag.name.text !== "raw" || !ts.isIdentifier(tag.expression)) return false;
  return tag.expression.text === "String" && scope.find("String") === undefined;
}
