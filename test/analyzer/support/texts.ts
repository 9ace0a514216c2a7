import { readdirSync, readFileSync } from "node:fs";

const golden = new URL("../../fixtures/golden/", import.meta.url);

/** The texts of all golden deploy files, by their folder's name. */
export const goldenTexts: ReadonlyMap<string, string> = new Map(
  ["deploy-ts", "dynamic"].flatMap((level) =>
    readdirSync(new URL(`${level}/`, golden)).map((name): [string, string] => {
      return [name, readFileSync(new URL(`${level}/${name}/deploy.ts`, golden), "utf8")];
    }),
  ),
);

/** Texts whose statements end, or do not, in all the ways that the language has. */
export const trickyTexts: readonly string[] = [
  `const a = ["s3"]\nconst b = a\n;[1].map((x) => x)\nJets.deploy.configure((c) => {\n  c.ci.iam.policy = b\n  c.ci.iam.policy.push("x")\n})\n`,
  `Jets.deploy.configure((c) => {\n  // first\n  c.lambda.x = 1;\n  c.ci.iam.policy = ["a"]; c.ci.iam.policy.push("b"); // both\n  /* last */ if (c) { c.ci.iam.policy.push("c"); }\n  c.ci.iam.managed_policy = ["d"]\n});\n// end`,
  `import { Jets } from "@jets/config";\nexport const list = ["a"];\nfunction add(to: string[]) {\n  to.push("b");\n}\nexport default (config) => {\n  config.ci.iam.policy = list;\n  add(config.ci.iam.policy);\n  return;\n};\n`,
  `const x = 1\n/re/.test("x")\nconst y = \`a\n\${x}\nb\`\nconfig.ci.iam.policy = [y]\nasync function f() { await 1; }\nconst await_ = 2\n`,
  `let a = 1\n++a\nconfig.ci.iam.policy = [String(a)]\nconfig.ci.iam.\nconfig.ci.iam.managed_policy = ["x"]\n`,
];

/** A file that has a snippet as the body of its callback, unless the snippet is a whole file. */
export function wholeFile(snippet: string): string {
  const isWhole = snippet.includes("Jets.") || snippet.includes("export default");
  return isWhole ? snippet : `Jets.deploy.configure((config) => { ${snippet} });`;
}
