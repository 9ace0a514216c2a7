import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { languages } from "../../scripts/l10n/languages.ts";
import { exportRole, hover, readDeployText, useTexts } from "../../src/service/index.ts";

const uri = "file:///project/deploy.ts";

/** It has something to say of each kind: a default that is lost, unknown values, what is no list, what no list can hold. */
const source = `Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = ["s3:GetObject", process.env.STAGE === "prod" ? "logs" : "iam"];
  config.ci.iam.policy = [process.env.EXTRA, parseInt, config.ci, [1].filter(unheard), { action: "s3" }];
  config.ci.iam.managed_policy = null;
});
`;

describe("a deploy file in another language", () => {
  afterEach(() => {
    useTexts({});
  });

  for (const language of languages) {
    it(`has no message in English in ${language}`, () => {
      const english = whatIsSaid();
      useTexts(textsIn(language));
      const translated = whatIsSaid();
      assert.equal(translated.length, english.length);
      assert.deepEqual(
        translated.filter((text, index) => text === english[index]),
        [],
      );
    });

    it(`is exported as in English in ${language}`, () => {
      const english = exported();
      useTexts(textsIn(language));
      assert.deepEqual(exported(), english);
    });
  }
});

/** The messages of problems, the reasons of unknown values, and a hover of each line. */
function whatIsSaid(): readonly string[] {
  const model = readDeployText(uri, source);
  const hovers = source.split("\n").flatMap((text, line) => {
    const found = hover(model, { line, character: text.indexOf("_policy") + 1 });
    return found === undefined ? [] : [JSON.stringify(found.contents)];
  });
  return [
    ...model.problems.map(({ message }) => message),
    ...model.reading.unknowns.map(({ reason }) => reason),
    ...hovers,
  ];
}

function exported(): readonly string[] {
  const model = readDeployText(uri, source);
  return (["yaml", "json", "cloudformation"] as const).map((format) => exportRole(model, format).text);
}

function textsIn(language: string): Record<string, string> {
  return JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8")) as Record<string, string>;
}
