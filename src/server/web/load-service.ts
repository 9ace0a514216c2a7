import type { Connection } from "vscode-languageserver";
import { bundledFileMethod, type BundledFileParams } from "../../protocol/index.ts";
import type { Service } from "../deploy-files.ts";

declare const self: DedicatedWorkerGlobalScope & { module?: { exports: unknown } };

/** Loads the language features, and the facts about AWS that they ask for without waiting, through the client. */
export async function loadServiceThrough(connection: Connection): Promise<Service> {
  const service = runModule(await bundledFile(connection, "service.js")) as Service;
  const load = async (name: string) => {
    service.giveDataFile(name, await bundledFile(connection, `data/${name}`));
  };
  await Promise.all(service.dataFileNames().map(load));
  return service;
}

function bundledFile(connection: Connection, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const params: BundledFileParams = { path };
  return connection.sendRequest(bundledFileMethod, params);
}

/** Runs a module of the kind that Node loads with `require`. @returns what it exports */
function runModule(code: Uint8Array<ArrayBuffer>): unknown {
  const module = { exports: {} };
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  self.module = module;
  try {
    importScripts(url);
  } finally {
    delete self.module;
    URL.revokeObjectURL(url);
  }
  return module.exports;
}
