import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { failureText } from "../guard.ts";
import { serve } from "../server.ts";
import { readFromDisk } from "./read-from-disk.ts";

const connection = createConnection(ProposedFeatures.all);

// The build leaves this import dynamic and its code in a file of its own: loading the compiler takes half a second.
const loadService = () => import("../../service/index.ts");

const afterMessages = (task: () => void) => void setImmediate(task);

serve(connection, { loadService, readFile: readFromDisk, afterMessages }).catch((error: unknown) => {
  connection.console.error(failureText("Starting", error));
  process.exit(1);
});
