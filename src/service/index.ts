export { createChangesModel } from "./changes/changes-model.ts";
export { changesMarkdown, projectMarkdown } from "./changes/markdown.ts";
export type { ChangesTable } from "./changes/table.ts";
export { changesText } from "./changes/text.ts";
export { codeActions } from "./code-actions.ts";
export { codeLenses } from "./code-lens.ts";
export { collapsed } from "./collapsed-problems.ts";
export { completions } from "./completion/completions.ts";
export { documented } from "./completion/documentation.ts";
export { createDeployFileTest, type DeployFileTest } from "./deploy-file.ts";
export { detailedProblems, type DetailedProblem } from "./detailed-problems.ts";
export { diagnostics } from "./diagnostics.ts";
export { defaultRole, exportRole, roleStatus } from "./export-role.ts";
export { findEnvironments } from "./environments.ts";
export { fileProblems, type FileProblem } from "./file-problems.ts";
export { hover } from "./hover.ts";
export { linesAt } from "./lines-at.ts";
export { createDeployModel, modelSeenFrom, readDeployFile, readDeployText, type DeployModel } from "./model.ts";
export { createPermissionsModel } from "./permissions-model.ts";
export { explainLine } from "./explain-line.ts";
export { explainRole, type ExplainedRole } from "./explain-role.ts";
export { createPreviewModel } from "./preview-model.ts";
export {
  baseFile,
  defaultEnvironment,
  overlayFolders,
  projectPlace,
  readRequest,
  type ChosenEnvironment,
} from "./project.ts";
export { reportedFindings, reportedProblems } from "./reported-problems.ts";
export { allRules, type Rule } from "./rules.ts";
export { defaultSettings, type Settings } from "./settings.ts";
export { sharedCodeActions, sharedCompletions, sharedHover } from "./shared-file.ts";
export { useTexts } from "./texts.ts";
export { nextVersions, type DeployVersions } from "./versions.ts";
export {
  createDeployReader,
  oneFile,
  type DeployReader,
  type SourceFiles,
  type TextChange,
} from "../analyzer/index.ts";
export { dataFileNames, giveDataFile } from "../catalog/index.ts";
export type { Problem, ProblemCode, Severity } from "../policy/index.ts";
