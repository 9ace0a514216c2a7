import { Disposable, l10n, languages, LanguageStatusSeverity, window, type LanguageStatusItem } from "vscode";
import { contentParts, faultParts, joinParts, type PreviewSummary } from "../protocol/index.ts";
import type { OpenDeployFiles } from "./deploy-files.ts";
import type { PreviewModels } from "./panels/models.ts";
import type { RoleServer, ServerState } from "./role-server.ts";

/** What the status is made from. */
export interface StatusSource {
  readonly deployFiles: OpenDeployFiles;
  readonly models: PreviewModels;
  readonly server: RoleServer;
}

/** The language status of the active deploy file: what its role has, and whether the server runs. Others have none. */
export class RoleStatus implements Disposable {
  readonly #source: StatusSource;
  readonly #subscriptions: Disposable;
  #item: LanguageStatusItem | undefined;

  constructor(source: StatusSource) {
    this.#source = source;
    const update = () => {
      this.#update();
    };
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(update),
      source.deployFiles.onDidChange(update),
      source.models.onDidChange(update),
      source.server.onDidChangeState(update),
    );
    update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item?.dispose();
  }

  #update(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !this.#source.deployFiles.has(document.uri)) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= languages.createLanguageStatusItem("jetsCiIam.role", [{ language: document.languageId }]);
    this.#item.name = "Jets CI IAM";
    show(this.#item, this.#source.server.state, this.#source.models.get(document.uri)?.summary);
  }
}

function show(item: LanguageStatusItem, server: ServerState, summary: PreviewSummary | undefined): void {
  item.busy = server === "starting";
  if (server === "down") showTrouble(item);
  else if (summary === undefined) showWaiting(item);
  else showRole(item, summary);
}

function showTrouble(item: LanguageStatusItem): void {
  item.severity = LanguageStatusSeverity.Error;
  item.text = l10n.t("IAM server stopped");
  item.detail = l10n.t("Previews and warnings are not updated");
  item.command = { command: "jetsCiIam.restartServer", title: l10n.t("Restart") };
}

function showWaiting(item: LanguageStatusItem): void {
  item.severity = LanguageStatusSeverity.Information;
  item.text = l10n.t("IAM role");
  item.detail = l10n.t("Reading the deploy file");
  item.command = undefined;
}

function showRole(item: LanguageStatusItem, summary: PreviewSummary): void {
  const isFaulty = summary.errors + summary.warnings > 0;
  item.severity = isFaulty ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  const content = contentParts(summary).filter(({ of }) => of !== "statements");
  item.text = `IAM: ${joinParts(content.length > 0 ? content : faultParts(summary))}`;
  item.detail = joinParts(faultParts(summary));
  item.command = { command: "jetsCiIam.openPreviewToSide", title: l10n.t("Open Preview") };
}
