/**
 * The two VS Codes that the tests run in without a download of VS Code itself: `code-server` from npm carries the
 * workbench and the extension host of the VS Code it is named after, and runs on the Node of the `node-*` packages.
 */
export interface EmbeddedHost {
  readonly vscodeVersion: string;
  readonly codeServerVersion: string;
  readonly nodeVersion: string;
  /** What has to be compiled; without them the extension host hangs or outlives its server. */
  readonly nativeModules: readonly string[];
}

export type EmbeddedHostName = "newest" | "oldest";

export const embeddedHosts: Readonly<Record<EmbeddedHostName, EmbeddedHost>> = {
  newest: {
    vscodeVersion: "1.139.1",
    codeServerVersion: "4.139.1",
    nodeVersion: "24.21.0",
    nativeModules: ["@vscode/spdlog", "@vscode/native-watchdog"],
  },
  /** The oldest VS Code that `engines.vscode` of package.json allows. */
  oldest: {
    vscodeVersion: "1.100.3",
    codeServerVersion: "4.100.3",
    nodeVersion: "20.20.2",
    nativeModules: ["@vscode/spdlog", "native-watchdog"],
  },
};

/** Whether a word names one of the embedded hosts. */
export function isEmbeddedHostName(word: string): word is EmbeddedHostName {
  return Object.hasOwn(embeddedHosts, word);
}
