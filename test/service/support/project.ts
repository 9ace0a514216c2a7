import type { SourceFiles } from "../../../src/analyzer/index.ts";
import { readDeployFile, readRequest, type DeployModel } from "../../../src/service/index.ts";

/** The files of a project by their paths in it. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** The URI of a file by its path in the project. */
export function projectUri(file: string): string {
  return `file:///project/${file}`;
}

export function filesOf(files: ProjectFiles): SourceFiles {
  const texts = new Map(Object.entries(files).map(([file, text]) => [projectUri(file), text]));
  return { text: (uri) => texts.get(uri), presence: 0 };
}

/** The model of one deploy file of a project in an environment. */
export function modelOfProject(files: ProjectFiles, deployFile: string, environment = "dev"): DeployModel {
  const uri = projectUri(deployFile);
  return readDeployFile(uri, readRequest(uri, filesOf(files), { name: environment, variables: {} }));
}
