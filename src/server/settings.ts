import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
  type DidChangeConfigurationParams,
} from "vscode-languageserver";
import type { Settings } from "../service/index.ts";
import { failureText } from "./guard.ts";

/** The name of our section of the editor's settings. */
const section = "jetsCiIam";

/** The editor's settings of this server, asked for where the editor can be asked, else as it tells them. */
export class EditorSettings {
  readonly #connection: Connection;
  readonly #capabilities: ClientCapabilities;
  #told: unknown;

  constructor(connection: Connection, capabilities: ClientCapabilities) {
    this.#connection = connection;
    this.#capabilities = capabilities;
  }

  /** Calls back whenever the settings have changed, and asks the editor to tell when they do. */
  async onChange(callback: (params: DidChangeConfigurationParams) => void): Promise<void> {
    this.#connection.onDidChangeConfiguration((params) => {
      this.#told = isRecord(params.settings) ? params.settings[section] : undefined;
      callback(params);
    });
    if (this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
  }

  /** The settings as they are now; those that are absent, or make no sense, as in `defaults`. */
  async read(defaults: Settings): Promise<Settings> {
    return readSettings(await this.#section(), defaults);
  }

  async #section(): Promise<unknown> {
    if (this.#capabilities.workspace?.configuration !== true) return this.#told;
    try {
      return await this.#connection.workspace.getConfiguration(section);
    } catch (error) {
      this.#connection.console.error(failureText("Asking for the settings", error));
      return this.#told;
    }
  }
}

/** Settings out of the section as an editor has it, where anything may stand. */
export function readSettings(value: unknown, defaults: Settings): Settings {
  const { files, diagnostics, env, managedPolicyQuota } = isRecord(value) ? value : {};
  return {
    files: isListOfStrings(files) ? files : defaults.files,
    severities: isRecord(diagnostics) ? readSeverities(diagnostics) : defaults.severities,
    env: isRecord(env) ? readVariables(env) : defaults.env,
    managedPolicyQuota: isCount(managedPolicyQuota) ? managedPolicyQuota : defaults.managedPolicyQuota,
  };
}

const severities: ReadonlySet<unknown> = new Set(["error", "warning", "information", "hint", "off"]);

function readSeverities(diagnostics: Readonly<Record<string, unknown>>): Settings["severities"] {
  return Object.fromEntries(Object.entries(diagnostics).filter(([, severity]) => severities.has(severity)));
}

function readVariables(env: Readonly<Record<string, unknown>>): Settings["env"] {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
