import * as l10n from "@vscode/l10n";
import type { ExportFormat } from "../../protocol/index.ts";

/** How a format of an exported role is made and named. */
export interface FormatDescription {
  /** The command that exports it. */
  readonly command: string;
  /** The ending of a file's name, behind the name of the deploy file. */
  readonly ending: string;
  /** The name and the endings by which a save dialog knows such files. */
  readonly filter: Readonly<Record<string, string[]>>;
}

/** The formats of an exported role. */
export const exportFormats: Readonly<Record<ExportFormat, FormatDescription>> = {
  yaml: {
    command: "jetsCiIam.exportYaml",
    ending: ".iam.yaml",
    filter: { YAML: ["yaml", "yml"] },
  },
  json: {
    command: "jetsCiIam.exportJson",
    ending: ".iam.json",
    filter: { JSON: ["json"] },
  },
  cloudformation: {
    command: "jetsCiIam.exportCloudFormation",
    ending: ".role.cfn.yaml",
    filter: { YAML: ["yaml", "yml"] },
  },
};

/** The name of a format for a person. */
export function formatTitle(format: ExportFormat): string {
  switch (format) {
    case "yaml":
      return l10n.t("IAM YAML");
    case "json":
      return l10n.t("IAM JSON");
    case "cloudformation":
      return l10n.t("CloudFormation Role");
  }
}

/** The formats in the order in which they are offered. */
export const exportFormatNames: readonly ExportFormat[] = ["yaml", "json", "cloudformation"];

/**
 * The path that is suggested for an exported role: in the folder of the project, named after the deploy file. The file of
 * one environment is named after both, `deploy.production.iam.yaml`.
 *
 * @param path the path of the deploy file, with slashes.
 */
export function suggestedPath(path: string, format: ExportFormat): string {
  const { ending } = exportFormats[format];
  const [, project, section, environment] = /^(.*?)\/config\/jets\/(deploy|ci)(\/[^/]+)?\.ts$/.exec(path) ?? [];
  if (project !== undefined && section !== undefined) {
    return `${project}/${section}${(environment ?? "").replace("/", ".")}${ending}`;
  }
  return path.replace(/(?:\.[^./]+)?$/, ending);
}
