import type { Connection } from "vscode-languageserver";
import {
  changesMarkdownMethod,
  changesMethod,
  type ChangesModel,
  type ChangesParams,
  type ChangesResult,
} from "../protocol/index.ts";
import type { DeployVersions } from "../service/index.ts";
import type { FileRequest } from "./file-requests.ts";
import type { Session } from "./session.ts";

/** Answers our requests about the role of a deploy file beside another. */
export function answerChangesRequests(connection: Connection, fileRequest: FileRequest): void {
  const uriOf = ({ uri }: ChangesParams) => uri;
  connection.onRequest(
    changesMethod,
    fileRequest(changesMethod, uriOf, async (session, versions, params: ChangesParams): Promise<ChangesResult> => {
      return (await changesOf(session, versions, params)) ?? "not-committed";
    }),
  );
  connection.onRequest(
    changesMarkdownMethod,
    fileRequest(changesMarkdownMethod, uriOf, async (session, versions, params: ChangesParams) => {
      const changes = await changesOf(session, versions, params);
      return changes === undefined ? null : session.service.projectMarkdown(changes);
    }),
  );
}

/** What differs; undefined when the commit has no file of the project. */
async function changesOf(
  session: Session,
  versions: DeployVersions,
  { uri, base }: ChangesParams,
): Promise<ChangesModel | undefined> {
  const { service, committed } = session;
  if (base === "defaults") return service.createChangesModel(versions, undefined);
  // An overlay is shown for its own environment, whichever is chosen.
  const chosen = session.environment(versions.current.request.environment.name);
  const model = await committed.modelOf(uri, chosen, base);
  return model === undefined ? undefined : service.createChangesModel(versions, model);
}
