import { workspace, type Uri } from "vscode";
import type { RoleServer } from "../role-server.ts";
import { usualEnvironment } from "./chosen.ts";
import { overlayNames } from "./overlays.ts";

/** Asks for the environments that the project of a deploy file knows of. */
export type AskForEnvironments = (uri: Uri) => Promise<readonly string[]>;

/** Asks the server, which reads the code; while it cannot answer, the overlay files are known. */
export function environmentsFrom(server: RoleServer): AskForEnvironments {
  return async (uri) => {
    const overlays = await overlayNames(uri, workspace.fs);
    return (await server.environments(uri, overlays)) ?? [usualEnvironment, ...overlays];
  };
}
