import { env, l10n, Uri, window, type ViewColumn } from "vscode";
import type { ChangesBase, ChangesParams, NoBaseReason, SourcePlace, ToWebview } from "../../protocol/index.ts";
import type { CommittedFiles } from "../git/committed-files.ts";
import { tellThatThereIsNoRole } from "../role-text.ts";
import type { RoleServer } from "../role-server.ts";
import { columnBeside, rangeOf } from "../source-place.ts";

/** How roles differ from Jets' defaults, or from what git's `HEAD` has of their projects. */
export class RoleChanges {
  readonly #server: RoleServer;
  readonly #committed: CommittedFiles;

  constructor(server: RoleServer, committed: CommittedFiles) {
    this.#server = server;
    this.#committed = committed;
  }

  /** What the page of a preview shows of it; undefined when the server cannot tell. */
  async shown(uri: Uri, base: ChangesBase): Promise<ToWebview | undefined> {
    const wanted = await this.#baseOf(uri, base);
    const none = (reason: NoBaseReason): ToWebview => ({ type: "no-base", uri: uri.toString(), reason });
    if (typeof wanted === "string" && wanted !== "defaults") return none(wanted);
    const changes = await this.#server.changes({ uri: uri.toString(), base: wanted });
    if (changes === "not-committed") return none(changes);
    return changes === undefined ? undefined : { type: "changes", changes };
  }

  /** Puts the table on the clipboard, as Markdown. */
  async copyMarkdown(uri: Uri, base: ChangesBase): Promise<void> {
    const wanted = await this.#baseOf(uri, base);
    const parameters =
      typeof wanted === "string" && wanted !== "defaults" ? undefined : { uri: uri.toString(), base: wanted };
    const markdown = parameters === undefined ? undefined : await this.#server.changesMarkdown(parameters);
    if (markdown === undefined) {
      await tellThatThereIsNoRole(uri);
      return;
    }
    await env.clipboard.writeText(markdown);
    window.setStatusBarMessage(l10n.t("Copied the changes as Markdown"), messageDurationInMilliseconds);
  }

  /** Selects a place in the text that `HEAD` has of a file, in an editor that cannot change it. */
  async reveal(place: SourcePlace, previewColumn: ViewColumn | undefined): Promise<void> {
    const uri = await this.#committed.uriOf(Uri.parse(place.uri));
    if (uri === undefined) return;
    await window.showTextDocument(uri, { viewColumn: columnBeside(previewColumn), selection: rangeOf(place) });
  }

  async #baseOf(uri: Uri, base: ChangesBase): Promise<ChangesParams["base"] | NoBaseReason> {
    return base === "defaults" ? base : this.#committed.headOf(uri);
  }
}

const messageDurationInMilliseconds = 4000;
