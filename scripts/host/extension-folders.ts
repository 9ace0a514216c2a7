import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";

/**
 * Shows VS Code an extension where it stands, as if it were installed.
 *
 * @param extensionsFolder must not have been used by a VS Code yet, which looks into it only once
 */
export async function linkExtension(extension: string, extensionsFolder: string): Promise<void> {
  await mkdir(extensionsFolder, { recursive: true });
  await symlink(extension, path.join(extensionsFolder, path.basename(extension)), "junction");
}
