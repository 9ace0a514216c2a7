import { l10n, type Uri } from "vscode";
import type { PreviewModels } from "../panels/models.ts";
import { fileNameOf } from "../uris.ts";
import type { ChosenEnvironment } from "./chosen.ts";
import type { AskForEnvironments } from "./names.ts";
import { pickEnvironment } from "./pick.ts";
import { choiceHint } from "./wording.ts";

/** What choosing an environment takes. */
export interface EnvironmentParts {
  readonly chosen: ChosenEnvironment;
  readonly models: PreviewModels;
  readonly askForEnvironments: AskForEnvironments;
}

/** Lets a person choose the environment that they look at; `uri` is the deploy file at which they do. */
export async function chooseEnvironment(uri: Uri, parts: EnvironmentParts): Promise<void> {
  const { chosen, models, askForEnvironments } = parts;
  const known = await askForEnvironments(uri);
  const name = await pickEnvironment({
    title: l10n.t("IAM Environment"),
    placeholder: choiceHint(fileNameOf(uri), models.get(uri)),
    names: [...new Set([...known, chosen.name])],
    current: chosen.name,
  });
  if (name !== undefined) await chosen.choose(name);
}
