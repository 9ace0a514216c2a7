import * as l10n from "@vscode/l10n";
import type { NothingReason } from "../protocol/index.ts";
import { button, element } from "./dom.ts";

/** What an empty state can ask the editor for. */
export interface EmptyStateActions {
  readonly openDeployFile: () => void;
  readonly restartServer: () => void;
}

/** What the preview says while it has no role to show, and what a person can do about it. */
export function emptyState(reason: NothingReason, actions: EmptyStateActions): HTMLElement {
  switch (reason) {
    case "starting":
      return empty(l10n.t("Reading the deploy file…"), l10n.t("The role appears here in a moment."));
    case "no-deploy-file":
      return empty(
        l10n.t("No deploy file is open"),
        l10n.t("Open the config/jets/deploy.ts of a Jets project to see the IAM role that it gives the CI runner."),
        button("primary", actions.openDeployFile, l10n.t("Open a Deploy File")),
      );
    case "closed":
      return empty(
        l10n.t("The deploy file is closed"),
        l10n.t("Open it again to see its role."),
        button("primary", actions.openDeployFile, l10n.t("Open It Again")),
      );
    case "server-down":
      return empty(
        l10n.t("The IAM server has stopped"),
        l10n.t("The output channel “Jets CI IAM” says why."),
        button("primary", actions.restartServer, l10n.t("Restart IAM Server")),
      );
  }
}

function empty(title: string, explanation: string, ...actions: readonly HTMLElement[]): HTMLElement {
  return element("section", "empty", element("h1", "", title), element("p", "", explanation), ...actions);
}
