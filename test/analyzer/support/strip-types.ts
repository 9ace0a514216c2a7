import { transform } from "esbuild";

/**
 * Deploy files as JavaScript, in their order; each is the body of a function.
 *
 * @throws when one of them does not parse
 */
export async function stripTypes(texts: readonly string[]): Promise<readonly string[]> {
  if (texts.some(isModule)) return Promise.all(texts.map(strip));
  // One text at a time would cost four times as much.
  const together = await strip(texts.map((text) => `function separatelyStripped() {\n${text}\n}\n`).join(""));
  const [helpers, ...bodies] = together.split(/^function separatelyStripped\(\) \{$/m);
  return bodies.map((body) => `${helpers}${body.slice(0, body.lastIndexOf("}"))}`);
}

/** What imports or exports something cannot stand in a function. */
function isModule(text: string): boolean {
  return /\b(import|export)\b/.test(text);
}

async function strip(text: string): Promise<string> {
  return (await transform(text, { loader: "ts", format: "cjs", target: "es2022" })).code;
}
