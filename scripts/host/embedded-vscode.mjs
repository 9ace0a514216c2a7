#!/usr/bin/env node
/**
 * Stands in for the executable of a desktop VS Code: takes its arguments, runs the tests in an embedded one and exits
 * with their exit code. `--embedded-host=oldest` chooses the oldest supported VS Code.
 */
import { register } from "tsx/esm/api";

register();
const { launch } = await import("./launch.ts");
process.exit(await launch(process.argv.slice(2)));
