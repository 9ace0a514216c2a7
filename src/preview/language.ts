import * as l10n from "@vscode/l10n";

// The extension has put the texts of the reader’s language on the page; without any they are English. This module is to
// be imported before all that ask for texts.
l10n.config({ contents: document.body.dataset["texts"] ?? "{}" });
