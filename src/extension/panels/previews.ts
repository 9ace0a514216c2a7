import type { Uri } from "vscode";
import {
  Disposable,
  EventEmitter,
  ViewColumn,
  l10n,
  window,
  workspace,
  type LogOutputChannel,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from "vscode";
import type {
  ChangesBase,
  ExplainLineParams,
  ExplainLineResult,
  LinesAtParams,
  LinesAtResult,
  PermissionsParams,
  PermissionsResult,
  ToWebview,
} from "../../protocol/index.ts";
import type { RoleChanges } from "../compare/role-changes.ts";
import type { OpenDeployFiles } from "../deploy-files.ts";
import type { CommittedFiles } from "../git/committed-files.ts";
import type { RoleServer } from "../role-server.ts";
import type { SourceFiles } from "../source-files.ts";
import { isInATab } from "../source-place.ts";
import { isSameUri } from "../uris.ts";
import { previewContent, type PreviewContent, type PreviewedFile } from "./content.ts";
import type { PreviewModels } from "./models.ts";
import { Preview, type PreviewHost } from "./preview.ts";
import { performRequest, type PreviewRequest } from "./requests.ts";
import { restoredTarget, type PreviewTarget } from "./target.ts";

/** The type of our panels, by which VS Code brings them back after a reload of the window. */
export const previewViewType = "jetsCiIam.preview";

/** What the previews show, and where they get it from. */
export interface PreviewParts {
  readonly extensionUri: Uri;
  readonly deployFiles: OpenDeployFiles;
  readonly models: PreviewModels;
  readonly server: RoleServer;
  readonly sources: SourceFiles;
  readonly changes: RoleChanges;
  readonly committed: CommittedFiles;
  readonly log: LogOutputChannel;
}

/** All previews of the window. Those that are not locked follow the active deploy file. */
export class Previews implements WebviewPanelSerializer, PreviewHost, Disposable {
  readonly #parts: PreviewParts;
  readonly #previews = new Set<Preview>();
  readonly #activeChanged = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  /** Another preview has the focus, none has it any more, or the one that has it shows another file. */
  readonly onDidChangeActive = this.#activeChanged.event;

  constructor(parts: PreviewParts) {
    this.#parts = parts;
    this.#subscriptions = Disposable.from(
      this.#activeChanged,
      window.registerWebviewPanelSerializer(previewViewType, this),
      window.onDidChangeActiveTextEditor(() => {
        this.#follow();
      }),
      parts.deployFiles.onDidChange(() => {
        this.#follow();
      }),
      parts.models.onDidChange(() => {
        this.#refresh();
      }),
      parts.server.onDidChangeState(() => {
        this.#refresh();
      }),
      parts.committed.onDidChange(() => {
        for (const preview of this.#previews) preview.refreshChanges();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#keepOpen(uri);
      }),
    );
  }

  get extensionUri(): Uri {
    return this.#parts.extensionUri;
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.#previews].find(({ active }) => active);
  }

  /**
   * Shows a file in the preview that follows, or in a new one when all are locked to other files.
   *
   * @param uri undefined when there is no deploy file; the preview then says so.
   */
  open(uri: Uri | undefined, viewColumn: ViewColumn): void {
    const existing = this.#previewFor(uri);
    if (existing !== undefined) {
      existing.show({ uri, locked: existing.target.locked });
      existing.reveal();
    } else this.#add(createPanel(viewColumn), { uri, locked: false });
    if (uri !== undefined) void this.#load(uri);
  }

  /** Locks a preview to its file, or lets it follow the active one again. */
  toggleLock(preview: Preview): void {
    const { uri, locked } = preview.target;
    preview.show({ uri, locked: !locked });
    this.#follow();
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const target = restoredTarget(state);
    this.#add(panel, target);
    if (target.uri !== undefined) await this.#load(target.uri);
    this.#follow();
  }

  contentOf({ uri, locked }: PreviewTarget): PreviewContent {
    const { models, server } = this.#parts;
    const model = uri === undefined ? undefined : models.get(uri);
    return previewContent({ locked, model, file: this.#kindOf(uri) }, server.state);
  }

  async linesAt(parameters: LinesAtParams): Promise<LinesAtResult | undefined> {
    return this.#parts.server.linesAt(parameters);
  }

  async explainLine(parameters: ExplainLineParams): Promise<ExplainLineResult | undefined> {
    return this.#parts.server.explainLine(parameters);
  }

  async permissions(parameters: PermissionsParams): Promise<PermissionsResult | undefined> {
    return this.#parts.server.permissions(parameters);
  }

  async changes(uri: Uri, base: ChangesBase): Promise<ToWebview | undefined> {
    return this.#parts.changes.shown(uri, base);
  }

  async perform(request: PreviewRequest, preview: Preview): Promise<void> {
    const { uri } = preview.target;
    const model = uri === undefined ? undefined : this.#parts.models.get(uri);
    await performRequest(request, { uri, model, viewColumn: preview.viewColumn, changes: this.#parts.changes });
  }

  viewChanged(): void {
    this.#activeChanged.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #add(panel: WebviewPanel, target: PreviewTarget): void {
    const preview = new Preview(panel, target, this);
    this.#previews.add(preview);
    preview.onDidDispose(() => {
      this.#previews.delete(preview);
      this.viewChanged();
    });
  }

  #previewFor(uri: Uri | undefined): Preview | undefined {
    const previews = [...this.#previews];
    return previews.find(({ target }) => isSameUri(target.uri, uri)) ?? previews.find(({ target }) => !target.locked);
  }

  /** Lets the previews that are not locked show the active deploy file, or one in sight when theirs has gone. */
  #follow(): void {
    const inSight = this.#parts.deployFiles.editorInSight();
    for (const preview of this.#previews) {
      const { uri, locked } = preview.target;
      const leaves = inSight === window.activeTextEditor || this.#kindOf(uri) !== "deploy-file";
      if (!locked && inSight !== undefined && leaves) preview.show({ uri: inSight.document.uri, locked });
      else preview.refresh();
    }
  }

  #refresh(): void {
    for (const preview of this.#previews) preview.refresh();
  }

  #kindOf(uri: Uri | undefined): PreviewedFile["file"] {
    if (uri === undefined) return "none";
    if (this.#parts.deployFiles.has(uri)) return "deploy-file";
    const isOpen = workspace.textDocuments.some((document) => isSameUri(document.uri, uri));
    return isOpen && !this.#parts.sources.hasVanished(uri) ? "other" : "closed";
  }

  /** VS Code closes documents in the background that nobody looks at, although their tab is still there. */
  #keepOpen(uri: Uri): void {
    const isPreviewed = [...this.#previews].some(({ target }) => isSameUri(target.uri, uri));
    if (isPreviewed && isInATab(uri)) void this.#load(uri);
  }

  async #load(uri: Uri): Promise<void> {
    try {
      await workspace.openTextDocument(uri);
    } catch (error) {
      // The file is gone; the preview says so.
      this.#parts.log.info(`${uri.toString(true)}: ${String(error)}`);
    }
  }
}

function createPanel(viewColumn: ViewColumn): WebviewPanel {
  const column = { viewColumn, preserveFocus: viewColumn === ViewColumn.Beside };
  return window.createWebviewPanel(previewViewType, l10n.t("IAM Preview"), column, { enableFindWidget: true });
}
