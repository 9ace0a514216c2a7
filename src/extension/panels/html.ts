import * as l10n from "@vscode/l10n";

/** What the page of a preview loads, as URIs of its webview. */
export interface PreviewResources {
  readonly script: string;
  readonly style: string;
  /** Where the webview may load resources of this extension from: `Webview.cspSource`. */
  readonly cspSource: string;
}

/**
 * The page of a preview, without any content: all that it shows comes as messages. Only the script with this nonce runs.
 */
export function previewHtml({ script, style, cspSource }: PreviewResources): string {
  const nonce = crypto.randomUUID();
  return `<!doctype html>
<html lang="en">
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
  <body>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}
