import {
  EventEmitter,
  l10n,
  Uri,
  type Disposable,
  type DocumentSelector,
  type LogOutputChannel,
  type TextDocument,
} from "vscode";
import { State, type BaseLanguageClient, type Middleware } from "vscode-languageclient";
import {
  changesMarkdownMethod,
  changesMethod,
  chooseEnvironmentMethod,
  defaultRoleMethod,
  environmentsMethod,
  explainLineMethod,
  exportRoleMethod,
  linesAtMethod,
  lookAgainMethod,
  permissionsMethod,
  previewChangedMethod,
  previewGoneMethod,
  readCommittedMethod,
  readFileMethod,
  roleOverviewMethod,
  roleOverviewsChangedMethod,
  type ChangesParams,
  type ChangesResult,
  type ChooseEnvironmentParams,
  type EnvironmentsParams,
  type ExplainLineParams,
  type ExplainLineResult,
  type ExportFormat,
  type ExportRoleParams,
  type ExportRoleResult,
  type LinesAtParams,
  type LinesAtResult,
  type PermissionsParams,
  type PermissionsResult,
  type PreviewChangedParams,
  type PreviewGoneParams,
  type ReadCommittedParams,
  type ReadFileParams,
  type ReadFileResult,
  type RoleOverviewParams,
  type RoleOverviewResult,
  type ServerOptions,
} from "../protocol/index.ts";
import { RestartPolicy } from "./restart-policy.ts";
import { calmClientOptions, type CreateClient } from "./server-client.ts";
import type { SourceFiles } from "./source-files.ts";

/** `down`: it cannot be started, or crashes again and again; only a person can start it again. */
export type ServerState = "stopped" | "starting" | "running" | "down";

/** What the server is started with. */
export interface RoleServerParts {
  readonly createClient: CreateClient;
  readonly log: LogOutputChannel;
  /** The documents that the server is told of; asked anew at each start. */
  readonly selector: () => DocumentSelector;
  readonly middleware: Middleware;
  readonly sources: SourceFiles;
  /** The environment that a person looks at; asked anew at each start. */
  readonly environment: () => string;
  /** The text of a file in a commit; undefined where that has none. */
  readonly committedText: (parameters: ReadCommittedParams) => Promise<string | undefined>;
}

/** The language server in a process or worker of its own, which is started again when it crashes. */
export class RoleServer implements Disposable {
  readonly #parts: RoleServerParts;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #previewChanged = new EventEmitter<PreviewChangedParams>();
  readonly #previewGone = new EventEmitter<PreviewGoneParams>();
  readonly #overviewsChanged = new EventEmitter<void>();
  #client: BaseLanguageClient | undefined;
  /** What the client is told of the sources. */
  #telling: Disposable | undefined;
  #state: ServerState = "stopped";

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onPreviewChanged = this.#previewChanged.event;
  readonly onPreviewGone = this.#previewGone.event;
  /** What `roleOverview` has told may be true no more. */
  readonly onOverviewsChanged = this.#overviewsChanged.event;

  constructor(parts: RoleServerParts) {
    this.#parts = parts;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server, unless it runs. Resolves when it runs, or when it has failed to start, which the log tells. */
  async start(): Promise<void> {
    this.#client ??= this.#createClient();
    try {
      await this.#client.start();
    } catch (error) {
      this.#parts.log.error(String(error));
      this.#setState("down");
    }
  }

  /** Stops the server and starts another, which is told of the documents that are selected now. */
  async restart(): Promise<void> {
    const previous = this.#client;
    this.#client = undefined;
    this.#setState("starting");
    await this.#stop(previous);
    await this.start();
  }

  /** The role of an open deploy file as the text of a file; undefined when the server cannot tell. */
  async exportRole(uri: Uri, format: ExportFormat, environment?: string): Promise<ExportRoleResult | undefined> {
    const chosen = environment === undefined ? {} : { environment };
    const parameters: ExportRoleParams = { uri: uri.toString(), format, ...chosen };
    return this.#request<ExportRoleResult>(exportRoleMethod, parameters);
  }

  /** The environments that the project of an open deploy file knows of; undefined when the server cannot tell. */
  async environments(uri: Uri, overlays: readonly string[]): Promise<readonly string[] | undefined> {
    const parameters: EnvironmentsParams = { uri: uri.toString(), overlays };
    return this.#request<readonly string[]>(environmentsMethod, parameters);
  }

  /** Tells that a person looks at another environment. A server that starts later is told then. */
  async chooseEnvironment(name: string): Promise<void> {
    const parameters: ChooseEnvironmentParams = { name };
    await this.#tell(chooseEnvironmentMethod, parameters);
  }

  /** Has the files looked at again that are not open, of whose changes nobody may have told. */
  async lookAgain(): Promise<void> {
    await this.#tell(lookAgainMethod);
  }

  /** The role that Jets' defaults alone give, as YAML; undefined when the server cannot tell. */
  async defaultRole(): Promise<string | undefined> {
    return this.#request<string>(defaultRoleMethod);
  }

  /** The lines of the preview that a place in the source makes; undefined when the server cannot tell. */
  async linesAt(parameters: LinesAtParams): Promise<LinesAtResult | undefined> {
    return this.#request<LinesAtResult>(linesAtMethod, parameters);
  }

  /** What is told of a line of the preview; undefined when the server cannot tell. */
  async explainLine(parameters: ExplainLineParams): Promise<ExplainLineResult | undefined> {
    return this.#request<ExplainLineResult>(explainLineMethod, parameters);
  }

  /** What the role of an open deploy file allows; undefined when the server cannot tell. */
  async permissions(parameters: PermissionsParams): Promise<PermissionsResult | undefined> {
    return this.#request<PermissionsResult>(permissionsMethod, parameters);
  }

  /** What the role of a deploy file has, which need not be open; undefined when the server cannot tell. */
  async roleOverview(uri: Uri): Promise<RoleOverviewResult | undefined> {
    const parameters: RoleOverviewParams = { uri: uri.toString() };
    return this.#request<RoleOverviewResult>(roleOverviewMethod, parameters);
  }

  /** How the role of an open deploy file differs from another; undefined when the server cannot tell. */
  async changes(parameters: ChangesParams): Promise<ChangesResult | undefined> {
    return this.#request<ChangesResult>(changesMethod, parameters);
  }

  /** The same as Markdown. */
  async changesMarkdown(parameters: ChangesParams): Promise<string | undefined> {
    return this.#request<string>(changesMarkdownMethod, parameters);
  }

  /** Asks for the lenses of a document again; VS Code itself does so only when its text changes. */
  refreshLenses(document: TextDocument): void {
    this.#client?.getFeature("textDocument/codeLens").getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  }

  dispose(): void {
    void this.#stop(this.#client);
    this.#client = undefined;
    this.#telling?.dispose();
    const emitters = [this.#stateChanged, this.#previewChanged, this.#previewGone, this.#overviewsChanged];
    for (const emitter of emitters) emitter.dispose();
  }

  async #request<Result>(method: string, parameters?: object): Promise<Result | undefined> {
    await this.start();
    try {
      return (await this.#client?.sendRequest<Result | null>(method, parameters)) ?? undefined;
    } catch (error) {
      // The server has just stopped; whoever asked says what could not be done.
      this.#parts.log.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  async #tell(method: string, parameters?: object): Promise<void> {
    try {
      await this.#client?.sendNotification(method, parameters);
    } catch (error) {
      this.#parts.log.warn(`${method}: ${String(error)}`);
    }
  }

  #createClient(): BaseLanguageClient {
    const { createClient, log, selector, middleware, sources, environment } = this.#parts;
    const crashes = new RestartPolicy();
    const options = calmClientOptions({
      log,
      middleware: { ...middleware, ...sources.middleware() },
      watcher: sources.watcher,
      selector: selector(),
      serverOptions: (): ServerOptions => ({
        environment: environment(),
        readsFiles: true,
        ...(l10n.bundle === undefined ? {} : { texts: l10n.bundle }),
      }),
      restartAfterCrash: () => {
        const restarts = crashes.restartAfterCrash(Date.now());
        if (restarts && client === this.#client) this.#setState("starting");
        return restarts;
      },
    });
    const client = createClient(options);
    this.#telling?.dispose();
    this.#telling = sources.tell(client);
    client.onNotification(previewChangedMethod, (model: PreviewChangedParams) => {
      crashes.noteWork();
      this.#previewChanged.fire(model);
    });
    this.#listenTo(client);
    return client;
  }

  #listenTo(client: BaseLanguageClient): void {
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#follow(newState);
    });
    client.onNotification(previewGoneMethod, (gone: PreviewGoneParams) => {
      this.#previewGone.fire(gone);
    });
    client.onNotification(roleOverviewsChangedMethod, () => {
      this.#overviewsChanged.fire();
    });
    client.onRequest(readFileMethod, async ({ uri }: ReadFileParams): Promise<ReadFileResult | null> => {
      const text = await this.#parts.sources.text(Uri.parse(uri));
      return text === undefined ? null : { text };
    });
    client.onRequest(readCommittedMethod, async (parameters: ReadCommittedParams): Promise<ReadFileResult | null> => {
      const text = await this.#parts.committedText(parameters);
      return text === undefined ? null : { text };
    });
  }

  #follow(state: State): void {
    switch (state) {
      case State.Starting:
        this.#setState("starting");
        return;
      case State.Running:
        this.#setState("running");
        return;
      case State.StartFailed:
        this.#setState("down");
        return;
      case State.Stopped:
        // After a crash that it survives, the state is "starting" already.
        if (this.#state === "running") this.#setState("down");
        return;
    }
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  async #stop(client: BaseLanguageClient | undefined): Promise<void> {
    try {
      await client?.dispose();
    } catch (error) {
      // A server that has not started, or has crashed, cannot be asked to stop.
      this.#parts.log.debug(String(error));
    }
  }
}
