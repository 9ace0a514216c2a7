import { Uri, workspace } from "vscode";
import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter } from "vscode-languageclient/browser";
import { bundledFileMethod, type BundledFileParams } from "../../protocol/index.ts";
import { clientId, clientName } from "../server-client.ts";

/** A client of the language server in a worker, which has no way to files but through the client. */
export class WorkerClient extends BaseLanguageClient {
  readonly #bundles: Uri;
  #endWorker: (() => void) | undefined;

  /** @param bundles the folder of our bundles, which may be anywhere on the web. */
  constructor(bundles: Uri, options: LanguageClientOptions) {
    super(clientId, clientName, options);
    this.#bundles = bundles;
    this.onRequest(bundledFileMethod, ({ path }: BundledFileParams) => this.#read(path));
  }

  /** Called at each start, also after a crash. */
  protected override async createMessageTransports(): Promise<MessageTransports> {
    const code = await this.#read("web/server.js");
    this.#endWorker?.();
    const { worker, end } = startWorker(code);
    this.#endWorker = end;
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  /** A worker does not end by itself when it is asked to, and one that hangs is not asked. */
  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#endWorker?.();
    }
  }

  async #read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return Uint8Array.from(await workspace.fs.readFile(Uri.joinPath(this.#bundles, path)));
  }
}

/** From text that was read, since VS Code starts no worker from where the extension may be: on another site, or remote. */
function startWorker(code: Uint8Array<ArrayBuffer>): { readonly worker: Worker; readonly end: () => void } {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(url, { name: clientName });
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return { worker, end };
}

/** Takes an error that the worker does not handle as its end, as it is that of a process. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener("error", () => {
      this.fireClose();
    });
  }
}
