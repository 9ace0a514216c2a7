import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

const everyRoom = [
  ...["policy", "analyzer", "catalog", "permissions", "changes", "checks", "protocol", "service"],
  ...["server", "extension", "preview", "library", "cli"],
];

/** What each room of `src/` may not import; the table in ARCHITECTURE.md says the same in words. */
const closedDoors = {
  policy: everyRoomBut("policy"),
  analyzer: everyRoomBut("analyzer", "policy"),
  catalog: everyRoomBut("catalog"),
  permissions: everyRoomBut("permissions", "policy", "catalog"),
  changes: everyRoomBut("changes", "policy", "catalog", "permissions"),
  checks: everyRoomBut("checks", "policy", "catalog", "permissions"),
  protocol: everyRoomBut("protocol"),
  service: everyRoomBut("service", "policy", "analyzer", "catalog", "permissions", "changes", "checks", "protocol"),
  server: everyRoomBut("server", "service", "protocol"),
  extension: everyRoomBut("extension", "protocol"),
  preview: everyRoomBut("preview", "protocol"),
  library: everyRoomBut("library", "policy", "checks", "service"),
  cli: everyRoomBut("cli", "service"),
};

function everyRoomBut(...open) {
  return everyRoom.filter((room) => !open.includes(room));
}

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

/** Code that runs on Node only. All other code of `src/` runs in browsers too, where these globals are missing. */
const onNodeOnly = ["src/cli/**", "src/library/**", "src/*/node/**"];
const globalsOfNode = ["Buffer", "process", "setImmediate", "__dirname", "__filename"];

export default tseslint.config(
  { ignores: ["dist", "out", ".vscode-test", "templates", "test/fixtures"] },
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
  {
    files: ["src/**/*.ts"],
    ignores: onNodeOnly,
    rules: { "no-restricted-globals": ["error", ...globalsOfNode] },
  },
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { "no-restricted-exports": "off" },
  },
);
