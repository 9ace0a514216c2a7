import picomatch from "picomatch";
import { URI } from "vscode-uri";
import { isJetsDeployFile } from "../protocol/index.ts";

/** Whether the text of a document makes it a deploy file of Jets. */
export type DeployFileTest = (uri: string, text: string) => boolean;

/**
 * The test for deploy files.
 *
 * @param globs which files may be deploy files; a glob that starts with neither `/` nor `**` holds in every folder.
 */
export function createDeployFileTest(globs: readonly string[]): DeployFileTest {
  const isNamed = picomatch(globs.map(inEveryFolder), { dot: true });
  return (uri, text) => {
    const { path } = URI.parse(uri);
    return isNamed(path) && isJetsDeployFile(path, text);
  };
}

function inEveryFolder(glob: string): string {
  return glob.startsWith("/") || glob.startsWith("**") ? glob : `**/${glob}`;
}
