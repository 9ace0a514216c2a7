import type { Connection } from "vscode-languageserver";
import type { DeployModel, DeployVersions } from "../service/index.ts";
import { guardedRequest } from "./guard.ts";
import type { Session } from "./session.ts";

/** Makes the handler of a request that is about one document, and answers null where that is no open deploy file. */
export type FileRequest = <Params, Result>(
  method: string,
  uriOf: (params: Params) => string,
  answer: (session: Session, versions: DeployVersions, params: Params) => Result | Promise<Result>,
) => (params: Params) => Promise<Result | null>;

/** Handlers that wait until the session has started, read the newest text, and survive their own failures. */
export function createFileRequest(connection: Connection, started: Promise<Session>): FileRequest {
  return (method, uriOf, answer) =>
    guardedRequest(connection.console, method, async (params) => {
      const session = await started;
      const versions = await session.versionsOf(uriOf(params));
      return versions === undefined ? null : answer(session, versions, params);
    });
}

/** Makes the handler of a request that is about a deploy file or one that deploy files import, and answers null where no model is of it. */
export type SourceRequest = <Params, Result>(
  method: string,
  uriOf: (params: Params) => string,
  answer: (session: Session, models: readonly DeployModel[], params: Params) => Result | undefined,
) => (params: Params) => Promise<Result | null>;

/** The like for requests that any file may be asked about that has a say in a role. */
export function createSourceRequest(connection: Connection, started: Promise<Session>): SourceRequest {
  return (method, uriOf, answer) =>
    guardedRequest(connection.console, method, async (params) => {
      const session = await started;
      const models = await session.modelsSeenFrom(uriOf(params));
      return models.length === 0 ? null : (answer(session, models, params) ?? null);
    });
}
