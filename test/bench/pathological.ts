/** Texts that do, or seem to do, more than anybody can wait for. */
export const pathologicalTexts: Readonly<Record<string, string>> = {
  "doubling list": inBlock(`let a = ["s3"];\n${"  a = [...a, ...a];\n".repeat(60)}  config.ci.iam.policy = a;`),
  "doubling text": inBlock(`let t = "s3";\n${"  t = t + t;\n".repeat(60)}  config.ci.iam.policy = [t];`),
  "endless loop": inBlock("while (true) config.ci.iam.policy.push('s3');"),
  "mutual recursion": `const a = (n) => b(n + 1);\nconst b = (n) => a(n + 1);\n${inBlock("config.ci.iam.policy = a(0);")}`,
  "nested brackets": inBlock(`config.ci.iam.policy = ${"[".repeat(20_000)}${"]".repeat(20_000)};`),
  "five megabytes": inBlock(
    `config.ci.iam.policy = [\n${Array.from({ length: 200_000 }, (_, index) => `"service${index}:Action"`).join(",\n")}];`,
  ),
};

function inBlock(statements: string): string {
  return `Jets.deploy.configure((config) => {\n  ${statements}\n});\n`;
}
