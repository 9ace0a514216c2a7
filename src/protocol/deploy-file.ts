/**
 * Whether a file that the setting `jetsCiIam.files` names is a deploy file of Jets. A file of `config/jets` is one by its
 * place; any other must mention Jets' configuration, since other tools have a `deploy.ts` too.
 *
 * @param path the path of the file's URI, with slashes.
 */
export function isJetsDeployFile(path: string, text: string): boolean {
  return isInConfigJets(path) || mentionsConfiguration(text);
}

function isInConfigJets(path: string): boolean {
  return /(?:^|\/)config\/jets\/(?:deploy|ci)(?:\.[^/]+$|\/)/.test(path);
}

function mentionsConfiguration(text: string): boolean {
  return text.includes("Jets.deploy") || text.includes("ci.iam");
}
