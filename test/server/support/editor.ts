import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from "vscode-languageserver-protocol/node";
import {
  defaultRoleMethod,
  previewChangedMethod,
  previewGoneMethod,
  roleOverviewsChangedMethod,
  type PreviewGoneParams,
  type PreviewModel,
  type ServerOptions,
} from "../../../src/protocol/index.ts";

/** What a server tells of its own accord. */
export interface Told {
  readonly problems: PublishDiagnosticsParams;
  readonly preview: PreviewModel;
  readonly gone: PreviewGoneParams;
  readonly log: LogMessageParams;
  /** What was told of roles of files that are not open may be true no more. */
  readonly outdated: null;
}

/** What an editor can that is asked for its settings. */
export const asked: ClientCapabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

/** The part of an editor that talks to the built server. */
export class Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** All that the server has told of each kind, in order. */
  readonly told: { readonly [Kind in keyof Told]: Told[Kind][] } = {
    problems: [],
    preview: [],
    gone: [],
    log: [],
    outdated: [],
  };
  /** The `jetsCiIam` section of the settings, for a server that asks. */
  settings: unknown = {};
  #waiting: (() => void)[] = [];

  /** @param server the server's program. */
  static overStdio(server: string): Editor {
    const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const reader = new StreamMessageReader(child.stdout);
    return new Editor(child, createProtocolConnection(reader, new StreamMessageWriter(child.stdin)));
  }

  /** @param server the server's program. */
  static overIpc(server: string): Editor {
    const child = fork(server, ["--node-ipc"], { execArgv: [] });
    return new Editor(child, createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
  }

  private constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.process = child;
    this.connection = connection;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.#hear(this.told.problems, params);
    });
    connection.onNotification(previewChangedMethod, (params: PreviewModel) => {
      this.#hear(this.told.preview, params);
    });
    connection.onNotification(previewGoneMethod, (params: PreviewGoneParams) => {
      this.#hear(this.told.gone, params);
    });
    connection.onNotification(roleOverviewsChangedMethod, () => {
      this.#hear(this.told.outdated, null);
    });
    connection.onNotification("window/logMessage", (params: LogMessageParams) => {
      this.#hear(this.told.log, params);
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
  }

  /** Introduces the editor, upon which the server may start its work. */
  async initialize(capabilities: ClientCapabilities = asked, initializationOptions?: ServerOptions): Promise<unknown> {
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    const result = await this.request("initialize", params);
    await this.notify("initialized", {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "typescript", version, text } });
  }

  /** Changes stretches of a document, one after the other; a change without a range is of the whole text. */
  change(uri: string, version: number, ...contentChanges: { range?: Range; text: string }[]): Promise<void> {
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  request<Result>(method: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Waits for the first thing of a kind that is wanted, of those at the index `from` and after it. */
  async until<Kind extends keyof Told>(
    kind: Kind,
    from = 0,
    isWanted: (params: Told[Kind]) => boolean = () => true,
  ): Promise<Told[Kind]> {
    for (;;) {
      const found = this.told[kind].slice(from).find(isWanted);
      if (found !== undefined) return found;
      await this.#nextTold();
    }
  }

  /** Waits for the preview of a version of a document. */
  preview(uri: string, version: number): Promise<PreviewModel> {
    return this.until("preview", 0, (preview) => preview.uri === uri && preview.version === version);
  }

  /** Waits until the problems that the editor shows of a document have exactly these codes. */
  async problemsBecome(uri: string, codes: readonly string[]): Promise<void> {
    const isWanted = (): boolean => {
      const last = this.told.problems.findLast((params) => params.uri === uri);
      return JSON.stringify(last?.diagnostics.map(({ code }) => code)) === JSON.stringify(codes);
    };
    while (!isWanted()) await this.#nextTold();
  }

  /**
   * The codes of the problems that the editor shows of a document once the server is done with what it was told;
   * undefined when it was never told of any. An answer comes after all that the server had begun to tell.
   */
  async shownProblems(uri: string): Promise<unknown[] | undefined> {
    await this.request(defaultRoleMethod);
    const last = this.told.problems.findLast((params) => params.uri === uri);
    return last?.diagnostics.map(({ code }) => code);
  }

  /** Forgets what was told until now. */
  forgetTold(): void {
    for (const told of Object.values(this.told)) told.length = 0;
  }

  /** What was logged, a text a message. */
  log(): string[] {
    return this.told.log.map(({ message }) => message);
  }

  /** Ends the server as editors do, and tells its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, "exit") as Promise<[number | null]>;
    await this.request("shutdown");
    await this.notify("exit", undefined);
    const [code] = await exited;
    this.connection.dispose();
    return code;
  }

  #nextTold(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #hear<Params>(told: Params[], params: Params): void {
    told.push(params);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
