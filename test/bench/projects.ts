import { deployFile } from "./deploy-files.ts";

/** A project with a place in one of its imported files where somebody types. */
export interface BenchedProject {
  /** The texts of the files by their URIs. */
  readonly texts: ReadonlyMap<string, string>;
  readonly deployFile: string;
  readonly typedIn: string;
  /** The offset in that file, inside of an item of the list that it exports. */
  readonly typingAt: number;
}

/**
 * Makes a project whose deploy file takes a list from each of a number of files.
 *
 * @param lines the lines of all files together
 */
export function deployProject(files: number, lines: number): BenchedProject {
  const names = Array.from({ length: files - 1 }, (_, index) => `part${index}`);
  const perFile = Math.floor(lines / files);
  const texts = new Map(names.map((name) => [uriOf(name), importedFile(name, perFile)]));
  const imports = names.map((name) => `import { ${name} } from "./${name}";\n`).join("");
  const lists = names.map((name) => `...${name}`).join(", ");
  const configured = `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [${lists}];\n});\n`;
  const { text } = deployFile("code around", perFile);
  texts.set(uriOf("deploy"), `${imports}${text}${configured}`);
  const typedIn = uriOf(names[0] ?? "deploy");
  return { texts, deployFile: uriOf("deploy"), typedIn, typingAt: (texts.get(typedIn) ?? "").indexOf(':Get*"') };
}

function importedFile(name: string, lines: number): string {
  const { text } = deployFile("code around", lines);
  const withoutConfiguration = text.replaceAll("config", "settings").replaceAll("Jets", "Other");
  return `export const ${name} = ["${name}:Get*"];\n${withoutConfiguration}`;
}

function uriOf(name: string): string {
  return `file:///project/config/jets/${name}.ts`;
}
