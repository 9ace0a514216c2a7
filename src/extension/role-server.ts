import { EventEmitter, type Disposable, type DocumentSelector, type LogOutputChannel, type Uri } from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import {
  defaultRoleMethod,
  exportRoleMethod,
  linesAtMethod,
  previewChangedMethod,
  previewGoneMethod,
  type ExportFormat,
  type ExportRoleParams,
  type ExportRoleResult,
  type LinesAtParams,
  type LinesAtResult,
  type PreviewChangedParams,
  type PreviewGoneParams,
} from "../protocol/index.ts";
import { RestartPolicy } from "./restart-policy.ts";
import { createServerClient } from "./server-client.ts";

/** `down`: it cannot be started, or crashes again and again; only a person can start it again. */
export type ServerState = "stopped" | "starting" | "running" | "down";

/** The language server in a process of its own, which is started again when it crashes. */
export class RoleServer implements Disposable {
  readonly #script: string;
  readonly #log: LogOutputChannel;
  readonly #selector: () => DocumentSelector;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #previewChanged = new EventEmitter<PreviewChangedParams>();
  readonly #previewGone = new EventEmitter<PreviewGoneParams>();
  #client: LanguageClient | undefined;
  #state: ServerState = "stopped";

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onPreviewChanged = this.#previewChanged.event;
  readonly onPreviewGone = this.#previewGone.event;

  /**
   * @param script the path of the server's program.
   * @param selector the documents that the server is told of; asked anew at each start.
   */
  constructor(script: string, log: LogOutputChannel, selector: () => DocumentSelector) {
    this.#script = script;
    this.#log = log;
    this.#selector = selector;
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
      this.#log.error(String(error));
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
  async exportRole(uri: Uri, format: ExportFormat): Promise<ExportRoleResult | undefined> {
    const parameters: ExportRoleParams = { uri: uri.toString(), format };
    return this.#request<ExportRoleResult>(exportRoleMethod, parameters);
  }

  /** The role that Jets' defaults alone give, as YAML; undefined when the server cannot tell. */
  async defaultRole(): Promise<string | undefined> {
    return this.#request<string>(defaultRoleMethod);
  }

  /** The lines of the preview that a place in the source makes; undefined when the server cannot tell. */
  async linesAt(parameters: LinesAtParams): Promise<LinesAtResult | undefined> {
    return this.#request<LinesAtResult>(linesAtMethod, parameters);
  }

  dispose(): void {
    void this.#stop(this.#client);
    this.#client = undefined;
    for (const emitter of [this.#stateChanged, this.#previewChanged, this.#previewGone]) emitter.dispose();
  }

  async #request<Result>(method: string, parameters?: object): Promise<Result | undefined> {
    await this.start();
    try {
      return (await this.#client?.sendRequest<Result | null>(method, parameters)) ?? undefined;
    } catch (error) {
      // The server has just stopped; whoever asked says what could not be done.
      this.#log.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  #createClient(): LanguageClient {
    const crashes = new RestartPolicy();
    const client = createServerClient({
      script: this.#script,
      log: this.#log,
      selector: this.#selector(),
      restartAfterCrash: () => {
        const restarts = crashes.restartAfterCrash(Date.now());
        if (restarts && client === this.#client) this.#setState("starting");
        return restarts;
      },
    });
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#follow(newState);
    });
    client.onNotification(previewChangedMethod, (model: PreviewChangedParams) => {
      this.#previewChanged.fire(model);
    });
    client.onNotification(previewGoneMethod, (gone: PreviewGoneParams) => {
      this.#previewGone.fire(gone);
    });
    return client;
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

  async #stop(client: LanguageClient | undefined): Promise<void> {
    try {
      await client?.dispose();
    } catch (error) {
      // A server that has not started, or has crashed, cannot be asked to stop.
      this.#log.debug(String(error));
    }
  }
}
