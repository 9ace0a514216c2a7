import { commands, Disposable, EventEmitter, window, type TreeDataProvider, type TreeItem, type Uri } from "vscode";
import type { PreviewModels } from "../panels/models.ts";
import type { RoleServer } from "../role-server.ts";
import { isSameUri } from "../uris.ts";
import { deployFileRow } from "./deploy-file-row.ts";
import { RoleOverviews } from "./role-overviews.ts";
import { WorkspaceDeployFiles } from "./workspace-deploy-files.ts";

const viewId = "jetsCiIam.deployFiles";

/** The view in the Explorer that lists the deploy files of the workspace; there is none while there are none. */
export function showDeployFiles(models: PreviewModels, server: RoleServer): Disposable {
  const files = new WorkspaceDeployFiles();
  const overviews = new RoleOverviews({ models, server, viewId });
  const rows = new DeployFileRows(files, overviews);
  const view = window.createTreeView(viewId, { treeDataProvider: rows });
  const followFiles = files.onDidChange(() => {
    void commands.executeCommand("setContext", "jetsCiIam.hasDeployFiles", files.uris.length > 0);
  });
  return Disposable.from(files, overviews, rows, view, followFiles);
}

/** A row for each deploy file, in the order of their paths. VS Code asks for rows only while they can be seen. */
class DeployFileRows implements TreeDataProvider<Uri>, Disposable {
  readonly #files: WorkspaceDeployFiles;
  readonly #overviews: RoleOverviews;
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(files: WorkspaceDeployFiles, overviews: RoleOverviews) {
    this.#files = files;
    this.#overviews = overviews;
    this.#subscriptions = Disposable.from(
      this.#changed,
      files.onDidChange(() => {
        this.#changed.fire(undefined);
      }),
      overviews.onDidChange((uri) => {
        this.#changed.fire(this.#rowOf(uri));
      }),
    );
  }

  /** The rows, once the search is over; VS Code shows progress until then. */
  async getChildren(parent?: Uri): Promise<Uri[]> {
    if (parent !== undefined) return [];
    await this.#files.settled();
    return [...this.#files.uris];
  }

  getTreeItem(uri: Uri): TreeItem {
    return deployFileRow(uri, this.#overviews.get(uri));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** VS Code knows a row by the object that it was given; a change of no row it takes for one of all. */
  #rowOf(uri: Uri | undefined): Uri | undefined {
    return this.#files.uris.find((row) => isSameUri(row, uri));
  }
}
