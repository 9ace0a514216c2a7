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

/** From so many files the deploy file takes a list; the others are imported by these, and by each other. */
const lists = 4;

/**
 * Makes a project whose role is the same whatever the number of its files.
 *
 * @param lines the lines of all files together
 */
export function deployProject(files: number, lines: number): BenchedProject {
  const names = Array.from({ length: files - 1 }, (_, index) => `part${index}`);
  const perFile = Math.floor(lines / files);
  const texts = new Map(
    names.map((name, index) => [uriOf(name), importedFile(name, perFile, names[index + lists])] as const),
  );
  const taken = names.slice(0, lists);
  const imports = taken.map(importOf).join("");
  const items = taken.map((name) => `...${name}`).join(", ");
  const configured = `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [${items}];\n});\n`;
  const { text } = deployFile("code around", perFile);
  texts.set(uriOf("deploy"), `${imports}${text}${configured}`);
  const typedIn = uriOf(names[0] ?? "deploy");
  return { texts, deployFile: uriOf("deploy"), typedIn, typingAt: (texts.get(typedIn) ?? "").indexOf(':Get*"') };
}

function importedFile(name: string, lines: number, next: string | undefined): string {
  const { text } = deployFile("code around", lines);
  const withoutConfiguration = text.replaceAll("config", "settings").replaceAll("Jets", "Other");
  const used = next === undefined ? "" : `${importOf(next)}export const count_${name} = () => ${next}.length;\n`;
  return `${used}export const ${name} = ["${name}:Get*"];\n${withoutConfiguration}`;
}

function importOf(name: string): string {
  return `import { ${name} } from "./${name}";\n`;
}

function uriOf(name: string): string {
  return `file:///project/config/jets/${name}.ts`;
}
