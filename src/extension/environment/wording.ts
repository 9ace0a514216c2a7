import type { PreviewEnvironment, PreviewModel } from "../../protocol/index.ts";

/**
 * What a person is told when they choose an environment.
 *
 * @param fileName the name of the deploy file at which they do.
 * @param model its preview, where there is one yet.
 */
export function choiceHint(fileName: string, model: PreviewModel | undefined): string {
  if (model === undefined) return "The environment whose role is shown";
  const { environment } = model;
  if (environment === undefined) return `The role of ${fileName} is the same in all environments`;
  if (environment.isFixed)
    return `${fileName} is read for ${environment.name} only; this is for the other deploy files`;
  return `The environment whose role is shown for ${fileName}`;
}

/** What the environment of a deploy file means, in a sentence or two. */
export function environmentNote(fileName: string, { name, isFixed }: PreviewEnvironment): string {
  return isFixed
    ? `${fileName} is read for the environment ${name} only.`
    : `The role of ${fileName} in the environment ${name} (JETS_ENV). Click to choose another.`;
}
