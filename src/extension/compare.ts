import { commands, Disposable, EventEmitter, Uri, workspace, type TextDocumentContentProvider } from "vscode";
import type { PreviewModels } from "./panels/models.ts";
import type { AskForRole } from "./role-text.ts";
import { fileNameOf } from "./uris.ts";

const scheme = "jets-ci-iam";
const defaultsUri = Uri.from({ scheme, path: "/Jets defaults.yaml" });

/** Where compared roles come from. */
export interface ComparisonSource {
  readonly models: PreviewModels;
  readonly askForRole: AskForRole;
  readonly askForDefaults: () => Promise<string | undefined>;
}

/** Roles as documents that VS Code can compare; they follow their deploy file while somebody types in it. */
export class RoleComparison implements TextDocumentContentProvider, Disposable {
  readonly #source: ComparisonSource;
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(source: ComparisonSource) {
    this.#source = source;
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, this),
      source.models.onDidChange((uri) => {
        this.#changed.fire(roleUri(uri));
      }),
    );
  }

  /** Opens VS Code's diff editor: Jets' defaults on the left, the role of a deploy file on the right. */
  async compareWithDefaults(uri: Uri): Promise<void> {
    const title = `Jets’ Defaults ↔ ${fileNameOf(uri)}`;
    await commands.executeCommand("vscode.diff", defaultsUri, roleUri(uri), title);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string | undefined> {
    if (uri.path === defaultsUri.path) return this.#source.askForDefaults();
    return (await this.#source.askForRole(Uri.parse(uri.query), "yaml"))?.text;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The document with the role of a deploy file. */
function roleUri(deployFile: Uri): Uri {
  return Uri.from({ scheme, path: `/${fileNameOf(deployFile)}.yaml`, query: deployFile.toString() });
}
