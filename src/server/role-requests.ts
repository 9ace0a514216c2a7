import type { Connection } from "vscode-languageserver";
import {
  defaultRoleMethod,
  exportRoleMethod,
  linesAtMethod,
  type ExportRoleParams,
  type ExportRoleResult,
  type LinesAtParams,
  type LinesAtResult,
} from "../protocol/index.ts";
import type { FileRequest } from "./file-requests.ts";
import { guardedRequest } from "./guard.ts";
import type { Session } from "./session.ts";

/** Answers our own requests, about the role that a deploy file gives. */
export function answerRoleRequests(connection: Connection, fileRequest: FileRequest, started: Promise<Session>): void {
  connection.onRequest(
    exportRoleMethod,
    fileRequest(
      exportRoleMethod,
      ({ uri }: ExportRoleParams) => uri,
      ({ service }, { current }, { format }): ExportRoleResult => service.exportRole(current, format),
    ),
  );
  connection.onRequest(
    linesAtMethod,
    fileRequest(
      linesAtMethod,
      ({ uri }: LinesAtParams) => uri,
      ({ service }, versions, { place }): LinesAtResult => ({
        version: versions.current.document.version,
        lines: service.linesAt(versions, place),
      }),
    ),
  );
  connection.onRequest(
    defaultRoleMethod,
    guardedRequest(connection.console, defaultRoleMethod, async () => (await started).service.defaultRole()),
  );
}
