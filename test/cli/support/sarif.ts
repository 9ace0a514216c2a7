import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";

/** What the tests look at in a log. */
export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
      readonly columnKind: string;
      readonly invocations: readonly unknown[];
      readonly results: readonly SarifResult[];
    },
  ];
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly helpUri: string;
  readonly defaultConfiguration: unknown;
  readonly properties: unknown;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [{ readonly physicalLocation: unknown }];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly unknown[];
}

/** A log, after checking that it is valid against the schema of SARIF 2.1.0. */
export function validSarif(text: string): SarifLog {
  const log = JSON.parse(text) as unknown;
  assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2));
  return log as SarifLog;
}

const schemaFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// The schema is of the fourth draft, of which it uses nothing that the seventh has changed but these two keys.
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as Record<string, unknown>;
delete schema.$schema;
delete schema.id;

const validate = new Ajv({
  strict: false,
  // One pattern of the schema has a bracket too many, which only expressions without the flag u take.
  unicodeRegExp: false,
  formats: {
    uri: (uri: string) => URL.canParse(uri),
    "uri-reference": (uri: string) => /^[^\s<>"{}|\\^`]*$/.test(uri) && URL.canParse(uri, "file:///root/"),
    "date-time": (time: string) => !Number.isNaN(Date.parse(time)),
  },
}).compile(schema);
