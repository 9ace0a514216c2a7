import { languages } from "./l10n/languages.ts";

/** What the package may weigh, in bytes. */
const limit = 5_000_000;

const needed = [
  ...["dist/extension.js", "dist/preview.js", "dist/server.js", "dist/service.js"],
  ...["dist/web/extension.js", "dist/web/server.js"],
  ...["actions", "services", "managed-policies"].map((name) => `dist/data/${name}.txt`),
  ...["templates/config/jets.d.ts", "templates/config/jets/deploy.ts", "snippets/typescript.json"],
  ...["dist/ThirdPartyNotices.txt", "package.json", "package.nls.json"],
  ...languages.flatMap((language) => [`package.nls.${language}.json`, `l10n/bundle.l10n.${language}.json`]),
];
const forbidden =
  /^(src|test|scripts|examples|node_modules)\/|^dist\/(index|cli)\.|^(?!templates\/).*\.ts$|\.(mts|map)$/;

/**
 * What is wrong with a packaged extension, a sentence each.
 *
 * @param files the paths in it, relative to the extension's folder
 * @param size in bytes
 */
export function vsixProblems(files: readonly string[], size: number): string[] {
  return [
    ...files.filter((file) => forbidden.test(file)).map((file) => `${file} must not be in the package.`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing in the package.`),
    ...(size > limit ? [`The package weighs ${size} bytes, more than ${limit}.`] : []),
  ];
}
