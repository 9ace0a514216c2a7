import {
  Disposable,
  EventEmitter,
  languages,
  Uri,
  workspace,
  type DocumentSelector,
  type TextDocumentContentProvider,
} from "vscode";
import type { PreviewModels } from "../panels/models.ts";
import type { AskForRole } from "../role-text.ts";
import { fileNameOf } from "../uris.ts";

const scheme = "jets-ci-iam";

/** The document with the role that Jets' defaults alone give. */
export const defaultsUri = Uri.from({ scheme, path: "/Jets defaults.yaml" });

/** The document with the role of a deploy file in the environment that a person looks at. */
export function roleUri(deployFile: Uri): Uri {
  return Uri.from({ scheme, path: `/${fileNameOf(deployFile)}.yaml`, query: deployFile.toString() });
}

/** The document with the role of a deploy file in an environment. */
export function environmentRoleUri(deployFile: Uri, environment: string): Uri {
  const path = `/${fileNameOf(deployFile)} (${environment}).yaml`;
  return Uri.from({ scheme, path, query: deployFile.toString(), fragment: environment });
}

/** Where the roles come from. */
export interface RoleSource {
  /** The documents that can have a say in a role. */
  readonly sources: () => DocumentSelector;
  readonly models: PreviewModels;
  readonly askForRole: AskForRole;
  readonly askForDefaults: () => Promise<string | undefined>;
}

/**
 * Roles as documents that VS Code can compare. They follow all text that may have a say in them: that of another environment
 * depends on files that the preview knows nothing of.
 */
export class RoleDocuments implements TextDocumentContentProvider, Disposable {
  readonly #source: RoleSource;
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(source: RoleSource) {
    this.#source = source;
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, this),
      source.models.onDidChange(() => {
        this.#refresh();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (languages.match(source.sources(), document) > 0) this.#refresh();
      }),
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string | undefined> {
    if (uri.path === defaultsUri.path) return this.#source.askForDefaults();
    const environment = uri.fragment === "" ? undefined : uri.fragment;
    return (await this.#source.askForRole(Uri.parse(uri.query), "yaml", environment))?.text;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #refresh(): void {
    const uris = workspace.textDocuments.map(({ uri }) => uri);
    for (const uri of uris.filter((document) => document.scheme === scheme)) this.#changed.fire(uri);
  }
}
