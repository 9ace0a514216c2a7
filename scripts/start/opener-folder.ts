import { fileURLToPath } from "node:url";

/** A small extension that opens the deploy file and its preview when VS Code has started. */
export const openerFolder = fileURLToPath(new URL("opener", import.meta.url));
