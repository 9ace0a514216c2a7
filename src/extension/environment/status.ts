import { Disposable, l10n, StatusBarAlignment, window, type StatusBarItem, type Uri } from "vscode";
import type { PreviewModels } from "../panels/models.ts";
import type { Previews } from "../panels/previews.ts";
import { fileNameOf } from "../uris.ts";
import { environmentNote } from "./wording.ts";

/** What the status bar item is made from. */
export interface EnvironmentStatusSource {
  readonly models: PreviewModels;
  readonly previews: Previews;
}

/** The status bar item with the environment of the active deploy file, or of the active preview. Others have none. */
export class EnvironmentStatus implements Disposable {
  readonly #source: EnvironmentStatusSource;
  readonly #item: StatusBarItem;
  readonly #subscriptions: Disposable;

  constructor(source: EnvironmentStatusSource) {
    this.#source = source;
    // Left of what VS Code tells of the file itself, its language and encoding.
    this.#item = window.createStatusBarItem("jetsCiIam.environment", StatusBarAlignment.Right, 101);
    this.#item.name = l10n.t("IAM Environment");
    const update = () => {
      this.#update();
    };
    this.#subscriptions = Disposable.from(
      this.#item,
      window.onDidChangeActiveTextEditor(update),
      source.models.onDidChange(update),
      source.previews.onDidChangeActive(update),
    );
    update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const uri = this.#activeFile();
    const environment = uri === undefined ? undefined : this.#source.models.get(uri)?.environment;
    if (uri === undefined || environment === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(server-environment) IAM: ${environment.name}`;
    this.#item.tooltip = environmentNote(fileNameOf(uri), environment);
    this.#item.accessibilityInformation = {
      label: l10n.t("IAM environment: {0}", environment.name),
      role: "button",
    };
    this.#item.command = { command: "jetsCiIam.chooseEnvironment", title: l10n.t("Choose"), arguments: [uri] };
    this.#item.show();
  }

  #activeFile(): Uri | undefined {
    return this.#source.previews.active?.target.uri ?? window.activeTextEditor?.document.uri;
  }
}
