import * as l10n from "@vscode/l10n";
import { textLanguage } from "../../language/index.ts";

/** What the page of a preview loads, as URIs of its webview. */
export interface PreviewResources {
  readonly script: string;
  readonly style: string;
  /** Where the webview may load resources of this extension from: `Webview.cspSource`. */
  readonly cspSource: string;
  /** The texts of the reader’s language by their English; undefined where that is English. */
  readonly texts: Readonly<Record<string, string>> | undefined;
}

/**
 * The page of a preview, without any content: all that it shows comes as messages. Only the script with this nonce runs.
 */
export function previewHtml({ script, style, cspSource, texts }: PreviewResources): string {
  const nonce = crypto.randomUUID();
  return `<!doctype html>
<html lang="${textLanguage()}">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource};"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${l10n.t("IAM Preview")}</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body data-texts="${escapeAttribute(JSON.stringify(texts ?? {}))}">
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
