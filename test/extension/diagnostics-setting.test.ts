import assert from "node:assert/strict";
import manifest from "../../package.json" with { type: "json" };
import texts from "../../package.nls.json" with { type: "json" };
import { problemRules } from "../../src/policy/index.ts";
import { allRules } from "../../src/service/index.ts";

const setting = manifest.contributes.configuration.flatMap(({ properties }) => {
  return "jetsCiIam.diagnostics" in properties ? [properties["jetsCiIam.diagnostics"]] : [];
})[0];

describe("the setting jetsCiIam.diagnostics", () => {
  it("completes every code there is, with what it means and how serious it is", () => {
    const rules = allRules().filter(({ code }) => code !== "syntax-error");
    assert.deepEqual(
      setting?.propertyNames.enum,
      rules.map(({ code }) => code),
    );
    assert.deepEqual(
      setting.propertyNames.enumDescriptions.map((key) => new Map(Object.entries(texts)).get(key.slice(1, -1))),
      rules.map(({ description, severity }) => `${description} (${severity})`),
    );
  });

  it("shows the codes of deploy files with their severities", () => {
    const shown = Object.entries(setting?.properties ?? {}).map(([code, { default: severity }]) => [code, severity]);
    assert.deepEqual(
      Object.fromEntries(shown),
      Object.fromEntries(Object.entries(problemRules).map(([code, { severity }]) => [code, severity])),
    );
  });

  it("takes the same severities for all codes", () => {
    const severities = ["error", "warning", "information", "hint", "off"];
    assert.deepEqual(setting?.additionalProperties.enum, severities);
    for (const property of Object.values(setting.properties)) assert.deepEqual(property.enum, severities);
  });
});
