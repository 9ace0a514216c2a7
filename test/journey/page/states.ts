import type { NothingReason } from "../../../src/protocol/index.ts";
import {
  createChangesModel,
  createPermissionsModel,
  createPreviewModel,
  nextVersions,
  readDeployText,
  type DeployVersions,
} from "../../../src/service/index.ts";
import { deployFile } from "./models.ts";
import type { OpenPage } from "./open-page.ts";

/** A deploy file whose role has a banner, a fault, an unknown, defaults, a denial and more than a quota allows. */
const text = `Jets.deploy.configure((config) => {
  config.ci.iam.policy = ["sqs", "iam:PassRole", process.env.EXTRA, "", { Effect: "Deny", Action: ["sqs:Delete*", "sns:*"], Resource: "*" }];
  config.ci.iam.default_policy = ["s3"];
  config.ci.iam.managed_policy = [${Array.from({ length: 11 }, (_, index) => `"Policy${index}"`).join()}];
});
`;

/** Brings a page into each of the states that it can be in. */
export const pageStates: Readonly<Record<string, (open: OpenPage) => Promise<void>>> = {
  "a role, with the caret in it": async (open) => {
    await show(open, versionsOf(text));
    await open.tell({ type: "caret", revision: 1, lines: [4, 5] });
  },
  "an explained line": async (open) => {
    await show(open, versionsOf(text));
    await open.page.locator(".line", { hasText: "unknown: process.env.EXTRA" }).hover();
    await open.page.getByRole("tooltip").waitFor();
    const [line] = (await open.told()).flatMap((message) => (message.type === "explain" ? [message.line] : []));
    const problems = [
      { of: "errors", message: "It is wrong." },
      { of: "warnings", message: "It is broad." },
      { of: "advice", message: "It could be shorter." },
    ] as const;
    const explanation = { written: "process.env.EXTRA", problems };
    await open.tell({ type: "explanation", revision: 1, line: line ?? -1, explanation });
    await open.page.getByText("Error: It is wrong.").waitFor();
  },
  "a folded policy": async (open) => {
    await show(open, versionsOf(text));
    await open.page.getByRole("button", { name: "Policy DefaultPolicy", exact: true }).click();
  },
  "a role that is scrolled": async (open) => {
    await show(open, versionsOf(text));
    await open.page.evaluate(() => {
      window.scrollTo(0, 400);
    });
    await open.page.getByRole("button", { name: "statement 1" }).waitFor();
  },
  "a locked file with a syntax error": (open) => show(open, versionsOf(`${text} (`, versionsOf(text)), true),
  "a file that never was without syntax error": (open) => show(open, versionsOf(`${text} (`)),
  "a file that configures nothing": (open) => show(open, versionsOf("")),
  "a file of which nothing is known": (open) =>
    show(open, versionsOf("Jets.deploy.configure((config) => { config.ci.iam = JSON.parse(process.env.IAM); });")),
  "all permissions unfolded": showPermissions,
  "the changes from Jets’ defaults": async (open) => {
    const versions = versionsOf(text);
    await showChanges(open, versions);
    await open.tell({ type: "changes", changes: createChangesModel(versions, undefined) });
    await open.page.getByRole("button", { name: /kept$/ }).click();
  },
  "the changes since the last commit": async (open) => {
    const versions = versionsOf(text);
    await showChanges(open, versions);
    await open.page.getByLabel("Compared with").selectOption("last commit (HEAD)");
    const committed = readDeployText(deployFile, text.replace("EXTRA", "OTHER").replace('"Allow"', '"Deny"'));
    await open.tell({ type: "changes", changes: createChangesModel(versions, committed) });
    await open.page.getByRole("table").waitFor();
  },
  "no changes": async (open) => {
    const versions = versionsOf("Jets.deploy.configure((config) => {});");
    await showChanges(open, versions);
    await open.tell({ type: "changes", changes: createChangesModel(versions, undefined) });
    await open.page.getByText("Nothing differs").waitFor();
  },
  "the changes are worked out": (open) => showChanges(open, versionsOf(text)),
  "git has nothing to compare with": async (open) => {
    await showChanges(open, versionsOf(text));
    await open.page.getByLabel("Compared with").selectOption("last commit (HEAD)");
    await open.tell({ type: "no-base", uri: deployFile, reason: "no-repository" });
  },
  "the server starts": showNothing("starting"),
  "no deploy file": showNothing("no-deploy-file"),
  "a closed file": showNothing("closed"),
  "no server": showNothing("server-down"),
};

async function show(open: OpenPage, versions: DeployVersions, locked = false): Promise<void> {
  await open.tell({ type: "model", model: createPreviewModel(versions), locked });
}

async function showChanges(open: OpenPage, versions: DeployVersions): Promise<void> {
  await show(open, versions);
  await open.page.getByRole("tab", { name: "Changes" }).click();
}

async function showPermissions(open: OpenPage): Promise<void> {
  const versions = versionsOf(text);
  await show(open, versions);
  await open.page.getByRole("tab", { name: "Permissions" }).click();
  await open.tell({ type: "permissions", permissions: createPermissionsModel(versions, () => true) });
  for (const name of ["iam", "sqs", "Permissions management", "Write", "List"]) {
    const fold = open.page.getByRole("button", { name, expanded: false }).first();
    await fold.click();
    await open.tell({ type: "permissions", permissions: createPermissionsModel(versions, () => true) });
  }
  for (const note of await open.page.locator("summary").all()) if (await note.isVisible()) await note.click();
}

function showNothing(reason: NothingReason): (open: OpenPage) => Promise<void> {
  return (open) => open.tell({ type: "nothing", reason });
}

function versionsOf(source: string, previous?: DeployVersions): DeployVersions {
  return nextVersions(readDeployText(deployFile, source), previous);
}
