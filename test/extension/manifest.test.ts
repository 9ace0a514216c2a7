import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import texts from "../../package.nls.json" with { type: "json" };

const { commands, menus, snippets, views, walkthroughs } = manifest.contributes;
const textOf = new Map(Object.entries(texts).map(([key, text]) => [`%${key}%`, text]));
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe("the manifest", () => {
  it("names commands that there are", () => {
    const known = new Set(commands.map(({ command }) => command));
    const named = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...steps.flatMap(({ description }) =>
        [...(textOf.get(description) ?? "").matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id),
      ),
      ...steps.flatMap(({ completionEvents }) =>
        completionEvents.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.slice(1) ?? []),
      ),
    ];
    assert.deepEqual(
      named.filter((command) => command === undefined || !known.has(command)),
      [],
    );
  });

  it("names files that there are", () => {
    const named = [
      ...steps.map(({ media }) => media.svg),
      ...walkthroughs.map(({ icon }) => icon),
      ...snippets.map(({ path }) => path),
    ];
    assert.deepEqual(
      named.filter((file) => !existsSync(file)),
      [],
    );
  });

  it("shows the view of deploy files only where there are some", () => {
    assert.deepEqual(
      views.explorer.map(({ id, when }) => [id, when]),
      [["jetsCiIam.deployFiles", "jetsCiIam.hasDeployFiles"]],
    );
  });

  it("says in words what each picture of the walkthrough shows", () => {
    for (const { media } of steps) assert.match(textOf.get(media.altText) ?? "", /^[A-Z].*\.$/);
  });

  it("takes the colours of these pictures from the theme", () => {
    for (const name of readdirSync("media/walkthrough")) {
      const picture = readFileSync(`media/walkthrough/${name}`, "utf8");
      const colors = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color);
      assert.ok(colors.length > 0);
      assert.deepEqual(
        colors.filter((color) => color !== "none" && !color?.startsWith("var(--vscode-")),
        [],
      );
    }
  });
});
