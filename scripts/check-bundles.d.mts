import type { Metafile } from "esbuild";

export function checkBrowserBundle(metafile: Metafile): void;
export function checkExtensionBundle(metafile: Metafile): void;
