/**
 * For developers: opens the example with the built extension, takes the given steps and then a picture.
 *
 *   npm run look -- [--theme "Light Modern"] [--language de] [--name NAME] [STEP…]
 *
 * A step is `open:FILE`, `command:TITLE`, `caret:LINE:COLUMN`, `type:TEXT`, `press:KEY`, `preview:TEXT` (waits until the
 * preview shows it), `click:NAME` (a tab or button of the preview) or `hover:TEXT` with `$0` before the character to point at. Without steps the deploy file and its
 * preview are opened. The picture is out/screenshots/NAME.png.
 */
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { exitWhenAskedToStop } from "../../scripts/host/stop-request.ts";
import * as harness from "./harness/index.ts";

const file = "config/jets/deploy.ts";
const usualSteps = [`open:${file}`, "command:Jets: Open IAM Preview to the Side", "preview:ManagedPolicyArns"];

const actions: Readonly<Record<string, (page: Page, argument: string) => Promise<unknown>>> = {
  open: harness.openFile,
  command: harness.runCommand,
  caret: (page, place) => {
    const [line = 1, column = 1] = place.split(":").map(Number);
    return harness.placeCaret(page, file, { line, column });
  },
  type: (page, text) => page.keyboard.type(text),
  press: (page, key) => page.keyboard.press(key),
  preview: (page, text) => harness.previewFrame(page).getByText(text).first().waitFor(),
  click: (page, name) => {
    const preview = harness.previewFrame(page);
    return preview.getByRole("tab", { name }).or(preview.getByRole("button", { name })).first().click();
  },
  hover: (page, text) => harness.hoverOver(page, file, text),
};

exitWhenAskedToStop();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string", default: "Dark Modern" },
    name: { type: "string", default: "look" },
    language: { type: "string" },
  },
});
const session = await harness.openExample({
  extension: "built",
  settings: { "workbench.colorTheme": values.theme },
  ...(values.language === undefined ? {} : { language: values.language }),
});
try {
  for (const step of positionals.length > 0 ? positionals : usualSteps) await take(step);
  console.log(await harness.screenshot(session.page, values.name));
} finally {
  await session.close();
}

async function take(step: string): Promise<void> {
  const [verb = "", argument = ""] = step.split(/:(.*)/s);
  const action = actions[verb];
  if (action === undefined) throw new Error(`A step begins with ${Object.keys(actions).join(", ")}, not with ${verb}.`);
  await action(session.page, argument);
}
