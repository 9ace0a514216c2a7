import * as l10n from "@vscode/l10n";
import { sentences } from "../../language/index.ts";
import { changeCountWords, wideningWords, type ChangeOrigin, type ChangesModel } from "../../protocol/index.ts";
import { sentence } from "../sentence.ts";

/** A comparison as it is printed. */
export interface ChangesTable extends Pick<ChangesModel, "rows" | "baseNotes"> {
  /** How the role that it is compared with is called: "Jets’ defaults", the name of a file. */
  readonly baseName: string;
  /** How a file is called by its URI; of the base when `kind` is `base`. */
  readonly nameOf: (uri: string, kind: "source" | "base") => string;
}

/** What the rows amount to, as sentences. */
export function summaryOf({ rows, baseName, baseNotes }: ChangesTable): string {
  const notes = baseNotes.map((note) => l10n.t("Of {0}: {1}", baseName, note));
  return sentences(sentence(changeCountWords(rows)), wideningWords(rows, baseName), ...notes);
}

/** Where a row was written, in words: `deploy.ts:3:5`; empty where nobody can go. */
export function placeText(origin: ChangeOrigin, { nameOf }: Pick<ChangesTable, "nameOf">): string {
  if (origin.kind === "default") return l10n.t("Jets’ default");
  if (origin.kind === "structure") return "";
  const { uri, start } = origin.place;
  return `${nameOf(uri, origin.kind === "base" ? "base" : "source")}:${start.line + 1}:${start.character + 1}`;
}
