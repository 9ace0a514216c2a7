import type { Connection } from "vscode-languageserver";
import {
  chooseEnvironmentMethod,
  defaultRoleMethod,
  environmentsMethod,
  explainLineMethod,
  exportRoleMethod,
  linesAtMethod,
  lookAgainMethod,
  permissionsMethod,
  roleOverviewMethod,
  type ChooseEnvironmentParams,
  type EnvironmentsParams,
  type ExplainLineParams,
  type ExplainLineResult,
  type ExportRoleParams,
  type ExportRoleResult,
  type LinesAtParams,
  type LinesAtResult,
  type PermissionsParams,
  type PermissionsResult,
  type RoleOverviewParams,
  type RoleOverviewResult,
} from "../protocol/index.ts";
import type { FileRequest } from "./file-requests.ts";
import { guardedNotification, guardedRequest } from "./guard.ts";
import type { Session } from "./session.ts";

/** Answers our own requests, about the role that a deploy file gives. */
export function answerRoleRequests(connection: Connection, fileRequest: FileRequest, started: Promise<Session>): void {
  connection.onRequest(
    exportRoleMethod,
    fileRequest(
      exportRoleMethod,
      ({ uri }: ExportRoleParams) => uri,
      async (session, { current }, { uri, format, environment }): Promise<ExportRoleResult> => {
        const { service, files } = session;
        if (environment === undefined) return service.exportRole(current, format);
        const model = await session.loaded(() => files.modelIn(uri, session.environment(environment)));
        return service.exportRole(model, format);
      },
    ),
  );
  connection.onRequest(
    linesAtMethod,
    fileRequest(
      linesAtMethod,
      ({ uri }: LinesAtParams) => uri,
      ({ service }, versions, { place }): LinesAtResult => ({
        revision: versions.revision,
        lines: service.linesAt(versions, place, place.uri),
      }),
    ),
  );
  connection.onRequest(
    explainLineMethod,
    fileRequest(
      explainLineMethod,
      ({ uri }: ExplainLineParams) => uri,
      ({ service, settings }, versions, { line }): ExplainLineResult | null => {
        const explanation = service.explainLine(versions, line, settings.severities);
        return explanation === undefined ? null : { revision: versions.revision, line, explanation };
      },
    ),
  );
  connection.onRequest(
    permissionsMethod,
    fileRequest(
      permissionsMethod,
      ({ uri }: PermissionsParams) => uri,
      ({ service, settings }, versions, { expanded }): PermissionsResult => {
        const levels = new Set(expanded);
        return service.createPermissionsModel(versions, (level) => levels.has(level), settings.severities);
      },
    ),
  );
  connection.onRequest(
    environmentsMethod,
    fileRequest(
      environmentsMethod,
      ({ uri }: EnvironmentsParams) => uri,
      (session, _versions, { uri, overlays }): Promise<readonly string[]> =>
        session.loaded(() => session.files.environmentsOf(uri, session.environment(), overlays)),
    ),
  );
  connection.onRequest(
    roleOverviewMethod,
    guardedRequest(
      connection.console,
      roleOverviewMethod,
      async ({ uri }: RoleOverviewParams): Promise<RoleOverviewResult | null> => {
        const session = await started;
        return (await session.loaded(() => session.overviews.of(uri, session.environment()))) ?? null;
      },
    ),
  );
  connection.onNotification(
    chooseEnvironmentMethod,
    guardedNotification(connection.console, chooseEnvironmentMethod, async ({ name }: ChooseEnvironmentParams) => {
      await (await started).chooseEnvironment(name);
    }),
  );
  connection.onNotification(
    lookAgainMethod,
    guardedNotification(connection.console, lookAgainMethod, async () => {
      await (await started).lookAgain();
    }),
  );
  connection.onRequest(
    defaultRoleMethod,
    guardedRequest(connection.console, defaultRoleMethod, async () => (await started).service.defaultRole()),
  );
}
