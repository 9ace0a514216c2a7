import type { PlainValue } from "../../policy/index.ts";
import { withValue } from "./string-literal.ts";

/** How values are written in a file. */
export interface SourceStyle {
  readonly quote: string;
  /** The indentation of the line on which a value begins. */
  readonly indent: string;
}

/** A value as TypeScript: on one line where that is short, else an entry a line. */
export function sourceText(value: PlainValue, style: SourceStyle): string {
  const [open, close, space] = Array.isArray(value) ? ["[", "]", ""] : ["{", "}", " "];
  const entries = entriesOf(value, style);
  if (entries === undefined) return scalarText(value, style);
  const short = `${open}${space}${entries.join(", ")}${space}${close}`;
  if (entries.length === 0) return `${open}${close}`;
  if (short.length <= mostOnLine && !short.includes("\n")) return short;
  const within = entriesOf(value, { ...style, indent: deeper(style.indent) }) ?? [];
  return [open, ...within.map((entry) => `${deeper(style.indent)}${entry},`), `${style.indent}${close}`].join("\n");
}

/** The indentation of what is inside. */
export function deeper(indent: string): string {
  return indent + (indent.includes("\t") ? "\t" : "  ");
}

const mostOnLine = 80;

function entriesOf(value: PlainValue, style: SourceStyle): readonly string[] | undefined {
  if (Array.isArray(value)) return value.map((item) => sourceText(item, style));
  if (value === null || typeof value !== "object") return undefined;
  return Object.entries(value).map(([key, part]) => `${keyText(key, style)}: ${sourceText(part, style)}`);
}

function keyText(key: string, style: SourceStyle): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : scalarText(key, style);
}

function scalarText(value: PlainValue, { quote }: SourceStyle): string {
  return (typeof value === "string" ? withValue(`${quote}${quote}`, value) : undefined) ?? JSON.stringify(value);
}
