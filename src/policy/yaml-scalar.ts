import {
  DUMP_SCHEMA,
  SCALAR_STYLE,
  jsToAst,
  present,
  type Document,
  type ScalarLayout,
  type ScalarStyleRule,
} from "js-yaml";
import type { LocatedScalar } from "./located.ts";

/**
 * A scalar as YAML, on one line. Strings are quoted as Ruby's Psych quotes them, which wrote Jets' documentation: in
 * double quotes where they begin with a sign (`"*"`), in single ones where they would read as another type
 * (`'2012-10-17'`). Parsers of YAML 1.1 and of 1.2 read the same value back.
 */
export function yamlScalar(value: LocatedScalar["value"]): string {
  return typeof value === "string" ? rememberedText(value) : presented(value, readableStyle);
}

/** A scalar as YAML for use inside `[ ]` and `{ }`, where a string is always in double quotes. */
export function yamlFlowScalar(value: LocatedScalar["value"]): string {
  return presented(value, [doubleQuoteString]);
}

const readableStyle: readonly ScalarStyleRule[] = [doubleQuoteAsPsych, singleQuoteAmbiguous];

/** What Psych puts in double quotes by the first letter alone (`visit_String` of psych/visitors/yaml_tree.rb). */
const beginsWithSign = /^[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation}][^"]*$/u;

/** What no reader could see or tell apart, and line breaks, which are escaped so that a value stays on its line. */
const invisible = /[\p{Control}\p{Surrogate}\p{Zl}\p{Zp}\u00A0\uFEFF\uFFFE\uFFFF]/u;

/** Keys and many values come again in every statement, and js-yaml takes long for a single scalar. */
const recentTexts = new Map<string, string>();
const mostRecentTexts = 500;

function rememberedText(value: string): string {
  const text = recentTexts.get(value) ?? presented(value, readableStyle);
  if (recentTexts.size >= mostRecentTexts) recentTexts.clear();
  recentTexts.set(value, text);
  return text;
}

function presented(value: LocatedScalar["value"], scalarStyleRules: readonly ScalarStyleRule[]): string {
  const text = present(documentOf(value), { schema: DUMP_SCHEMA, lineWidth: -1, scalarStyleRules });
  return text.slice(0, -1);
}

function documentOf(value: LocatedScalar["value"]): Document[] {
  if (typeof value !== "string") return jsToAst(value ?? null, DUMP_SCHEMA);
  const tag = DUMP_SCHEMA.defaultScalarTag.tagName;
  return [{ contents: { kind: "scalar", tag, tagged: false, style: SCALAR_STYLE.PLAIN, value }, directives: [] }];
}

function doubleQuoteAsPsych(layout: ScalarLayout): void {
  const { tag, value } = layout.node;
  if (tag !== DUMP_SCHEMA.defaultScalarTag.tagName) return;
  if (beginsWithSign.test(value) || invisible.test(value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}

function singleQuoteAmbiguous(layout: ScalarLayout): void {
  const { style, allowedStylesMask } = layout;
  if (style === SCALAR_STYLE.PLAIN && !isAllowed(SCALAR_STYLE.PLAIN)) layout.style = SCALAR_STYLE.SINGLE_QUOTED;
  if (!isAllowed(layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;

  function isAllowed(candidate: number): boolean {
    return (allowedStylesMask & (1 << candidate)) !== 0;
  }
}

function doubleQuoteString(layout: ScalarLayout): void {
  if (layout.node.tag === DUMP_SCHEMA.defaultScalarTag.tagName) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
