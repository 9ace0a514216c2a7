import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { failureText } from "./guard.ts";
import { serve } from "./server.ts";

const connection = createConnection(ProposedFeatures.all);

// The build leaves this import dynamic and its code in a file of its own: loading the compiler takes half a second.
serve(connection, () => import("../service/index.ts")).catch((error: unknown) => {
  connection.console.error(failureText("Starting", error));
  process.exit(1);
});
