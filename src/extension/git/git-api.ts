import { extensions, type Event, type Uri } from "vscode";

/** The part of the API of VS Code's own git extension that we use, as its `git.d.ts` describes it. */
export interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: Event<GitApi["state"]>;
  readonly onDidOpenRepository: Event<GitRepository>;
  getRepository(uri: Uri): GitRepository | null;
  /** The URI of a file as a commit or branch has it, which VS Code can open. */
  toGitUri(uri: Uri, ref: string): Uri;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
  /** Rejects for a path that is not in the commit or branch. */
  show(ref: string, path: string): Promise<string>;
}

/** What the git extension exports. */
export interface GitExtension {
  /** False where somebody has switched it off, or where there is no git. */
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): GitApi;
}

/** The git extension; undefined where VS Code has none, as in a browser. */
export async function gitExtension(): Promise<GitExtension | undefined> {
  return extensions.getExtension<GitExtension>("vscode.git")?.activate();
}
