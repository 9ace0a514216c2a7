import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

/** What each room of `src/` may not import; the table in ARCHITECTURE.md says the same in words. */
const closedDoors = {
  policy: ["analyzer", "catalog", "service", "protocol", "server", "extension", "preview", "cli", "library"],
  analyzer: ["catalog", "service", "protocol", "server", "extension", "preview", "cli", "library"],
  protocol: ["policy", "analyzer", "catalog", "service", "server", "extension", "preview", "cli", "library"],
  service: ["server", "extension", "preview", "cli", "library"],
  server: ["policy", "analyzer", "catalog", "extension", "preview", "cli", "library"],
  extension: ["policy", "analyzer", "catalog", "service", "server", "preview", "cli", "library"],
  preview: ["policy", "analyzer", "catalog", "service", "server", "extension", "cli", "library"],
  library: ["analyzer", "catalog", "protocol", "server", "extension", "preview", "cli"],
  cli: ["policy", "analyzer", "catalog", "protocol", "server", "extension", "preview", "library"],
};

/** Packages that only one room may know. */
const ownPackages = {
  "ts-morph": "analyzer/typescript",
  typescript: "analyzer/typescript",
  "js-yaml": "policy",
  vscode: "extension",
  "vscode-languageclient": "extension",
  "vscode-languageserver": "server",
  commander: "cli",
};

const rooms = Object.entries(closedDoors).map(([room, closed]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...closed.map((other) => ({
            group: [`**/${other}/**`],
            message: `src/${room} knows nothing of src/${other}; see ARCHITECTURE.md.`,
          })),
          ...Object.entries(ownPackages)
            .filter(([, owner]) => owner.split("/")[0] !== room)
            .map(([name, owner]) => ({
              regex: `^${name}(/.*)?$`,
              message: `Only src/${owner} may import ${name}.`,
            })),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "out", ".vscode-test", "test/fixtures"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["eslint.config.mjs"] } } },
    rules: {
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "max-lines": ["warn", 300],
    },
  },
  ...rooms,
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { "no-restricted-exports": "off" },
  },
);
