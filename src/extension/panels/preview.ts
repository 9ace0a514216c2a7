import { Disposable, l10n, Uri, window, type TextEditor, type ViewColumn, type WebviewPanel } from "vscode";
import type {
  ChangesBase,
  ExplainLineParams,
  ExplainLineResult,
  FromWebview,
  LinesAtParams,
  LinesAtResult,
  PermissionLevelKey,
  PermissionsParams,
  PermissionsResult,
  PreviewModel,
  ToWebview,
} from "../../protocol/index.ts";
import { latestOnly } from "../latest-only.ts";
import { selectedPlace } from "../source-place.ts";
import { isSameUri } from "../uris.ts";
import { contentUpdate, isSameContent, type PreviewContent } from "./content.ts";
import { previewHtml } from "./html.ts";
import type { PreviewRequest } from "./requests.ts";
import { ScrollSync } from "./scroll-sync.ts";
import { previewTitle, type PreviewTarget } from "./target.ts";

/** What a preview needs from the rest of the extension. */
export interface PreviewHost {
  readonly extensionUri: Uri;
  /** What the page shows of a target now. */
  contentOf(target: PreviewTarget): PreviewContent;
  linesAt(parameters: LinesAtParams): Promise<LinesAtResult | undefined>;
  explainLine(parameters: ExplainLineParams): Promise<ExplainLineResult | undefined>;
  permissions(parameters: PermissionsParams): Promise<PermissionsResult | undefined>;
  /** What the page shows of how a role differs from another. */
  changes(uri: Uri, base: ChangesBase): Promise<ToWebview | undefined>;
  /** Does what the page of a preview asks for. */
  perform(request: PreviewRequest, preview: Preview): Promise<void>;
  toggleLock(preview: Preview): void;
  /** A preview got the focus or lost it, or shows another file. */
  viewChanged(): void;
}

/** One panel with a preview. While it is hidden it has no page; the page tells when it is ready to be filled again. */
export class Preview {
  readonly #panel: WebviewPanel;
  readonly #host: PreviewHost;
  readonly #subscriptions: Disposable;
  readonly #scrollSync = new ScrollSync({
    model: () => (this.#ready ? this.#model : undefined),
    scrollTo: ({ revision }, line) => {
      void this.#panel.webview.postMessage({ type: "scroll", revision, line } satisfies ToWebview);
    },
  });
  readonly #askForCaret = latestOnly((editor: TextEditor) => this.#tellCaret(editor));
  readonly #askForPermissions = latestOnly((expanded: readonly PermissionLevelKey[]) =>
    this.#tellPermissions(expanded),
  );
  readonly #askForChanges = latestOnly((base: ChangesBase) => this.#tellChanges(base));
  #target: PreviewTarget;
  /** What the page shows; undefined while there is no page. */
  #shown: PreviewContent | undefined;
  #ready = false;
  /** The levels whose actions the page shows; undefined while it does not show what the role allows. */
  #expanded: readonly PermissionLevelKey[] | undefined;
  /** What the page compares the role with; undefined while it does not. */
  #base: ChangesBase | undefined;

  constructor(panel: WebviewPanel, target: PreviewTarget, host: PreviewHost) {
    this.#panel = panel;
    this.#target = target;
    this.#host = host;
    this.#subscriptions = Disposable.from(
      this.#scrollSync,
      panel.webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        this.#followVisibility();
        host.viewChanged();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#followCaret(textEditor);
      }),
    );
    panel.onDidDispose(() => {
      // Answers that are under way find no page any more.
      this.#ready = false;
      this.#subscriptions.dispose();
    });
    this.#fillPanel();
    this.#label();
  }

  get target(): PreviewTarget {
    return this.#target;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get viewColumn(): ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  /** Calls back when the person has closed the panel. */
  onDidDispose(disposed: () => void): void {
    this.#panel.onDidDispose(disposed);
  }

  /** Shows another file, or the same one locked or not. */
  show(target: PreviewTarget): void {
    this.#target = target;
    this.#label();
    this.refresh();
    this.#host.viewChanged();
  }

  /** Brings the page up to date. */
  refresh(): void {
    if (!this.#ready) return;
    const content = this.#host.contentOf(this.#target);
    if (isSameContent(this.#shown, content)) return;
    const update = contentUpdate(this.#shown, content);
    this.#shown = content;
    const message: ToWebview =
      update.type === "model" ? { ...update, top: this.#scrollSync.firstLine(update.model) } : update;
    void this.#panel.webview.postMessage(message);
    if (this.#expanded !== undefined) this.#askForPermissions(this.#expanded);
    this.refreshChanges();
    const editor = this.#editorOfCaret();
    if (editor !== undefined) this.#followCaret(editor);
  }

  /** Compares the role anew, where the page shows that. */
  refreshChanges(): void {
    if (this.#base !== undefined) this.#askForChanges(this.#base);
  }

  /** Brings the panel to the front, in the column where it is unless another is named. */
  reveal(viewColumn?: ViewColumn): void {
    this.#panel.reveal(viewColumn, true);
  }

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case "ready":
        this.#ready = true;
        this.#shown = undefined;
        this.#expanded = undefined;
        this.#base = undefined;
        this.refresh();
        return;
      case "show-permissions":
        this.#expanded = message.expanded;
        this.#askForPermissions(message.expanded);
        return;
      case "hide-permissions":
        this.#expanded = undefined;
        return;
      case "explain":
        await this.#explain(message.line);
        return;
      case "scrolled":
        this.#scrollSync.followPage(message);
        return;
      case "show-changes":
        this.#base = message.base;
        this.#askForChanges(message.base);
        return;
      case "hide-changes":
        this.#base = undefined;
        return;
      case "toggle-lock":
        this.#host.toggleLock(this);
        return;
      default:
        await this.#host.perform(message, this);
    }
  }

  #followVisibility(): void {
    if (!this.#panel.visible) this.#ready = false;
  }

  #followCaret(editor: TextEditor): void {
    if (this.#ready && this.#hasSay(editor)) this.#askForCaret(editor);
  }

  async #tellCaret(editor: TextEditor): Promise<void> {
    const { uri } = this.#target;
    if (uri === undefined) return;
    const answer = await this.#host.linesAt({ uri: uri.toString(), place: selectedPlace(editor) });
    if (answer === undefined || !this.#ready || !isSameUri(uri, this.#target.uri)) return;
    const message: ToWebview = { type: "caret", ...answer };
    await this.#panel.webview.postMessage(message);
  }

  async #explain(line: number): Promise<void> {
    const { uri } = this.#target;
    if (uri === undefined) return;
    const answer = await this.#host.explainLine({ uri: uri.toString(), line });
    if (answer === undefined || !this.#ready || !isSameUri(uri, this.#target.uri)) return;
    const message: ToWebview = { type: "explanation", ...answer };
    await this.#panel.webview.postMessage(message);
  }

  async #tellPermissions(expanded: readonly PermissionLevelKey[]): Promise<void> {
    const { uri } = this.#target;
    if (uri === undefined || this.#expanded !== expanded || this.#shown?.type !== "model") return;
    const permissions = await this.#host.permissions({ uri: uri.toString(), expanded });
    if (permissions === undefined || !this.#ready || this.#expanded !== expanded) return;
    const message: ToWebview = { type: "permissions", permissions };
    await this.#panel.webview.postMessage(message);
  }

  async #tellChanges(base: ChangesBase): Promise<void> {
    const { uri } = this.#target;
    if (uri === undefined || this.#base !== base || this.#shown?.type !== "model") return;
    const message = await this.#host.changes(uri, base);
    if (message === undefined || !this.#ready || this.#base !== base) return;
    await this.#panel.webview.postMessage(message);
  }

  /** The editor whose caret counts: the active one if its file has a say in the role, else one of the deploy file. */
  #editorOfCaret(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active !== undefined && this.#hasSay(active)) return active;
    return window.visibleTextEditors.find(({ document }) => isSameUri(document.uri, this.#target.uri));
  }

  /** Whether the file of an editor has a say in the role that the page shows. */
  #hasSay({ document }: TextEditor): boolean {
    return this.#model?.files.includes(document.uri.toString()) === true;
  }

  /** What the page shows, while that is a role. */
  get #model(): PreviewModel | undefined {
    return this.#shown?.type === "model" ? this.#shown.model : undefined;
  }

  #fillPanel(): void {
    const { webview } = this.#panel;
    const [dist, media] = ["dist", "media"].map((folder) => Uri.joinPath(this.#host.extensionUri, folder));
    if (dist === undefined || media === undefined) return;
    webview.options = { enableScripts: true, localResourceRoots: [dist, media] };
    webview.html = previewHtml({
      script: webview.asWebviewUri(Uri.joinPath(dist, "preview.js")).toString(),
      style: webview.asWebviewUri(Uri.joinPath(media, "preview.css")).toString(),
      cspSource: webview.cspSource,
      texts: l10n.bundle,
    });
  }

  #label(): void {
    const icon = this.#target.locked ? "preview-locked" : "preview";
    const iconOf = (theme: string) => Uri.joinPath(this.#host.extensionUri, "media", `${icon}-${theme}.svg`);
    this.#panel.title = previewTitle(this.#target);
    this.#panel.iconPath = { light: iconOf("light"), dark: iconOf("dark") };
  }
}
