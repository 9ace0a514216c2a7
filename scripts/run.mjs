/** Runs a program of ours on a fresh machine too: `node scripts/run.mjs scripts/start.mts`. Needs nothing but Node and npm. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./dependencies.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(path.resolve(process.argv[2])).href);
