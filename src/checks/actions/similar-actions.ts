import { distance } from "fastest-levenshtein";
import { actionsNamed, actionsOfOperation, findAction, findService, type Action } from "../../catalog/index.ts";
import { matchingActions } from "../../permissions/index.ts";
import { guessOf, type Guess } from "../guess.ts";

/** The actions that were most likely meant by a name that a service does not have. */
export function similarActions(service: string, name: string): Guess {
  const needed = actionsOfOperation(`${service}:${name}`);
  if (needed !== undefined) return guessOf(needed.map((text) => ({ text, far: 0 })));
  // A text that long is no slip of a name, and the distance takes time with the product of the lengths.
  if (name.length > 100) return { suggestions: [] };
  const actions = findService(service)?.actions ?? [];
  return guessOf([...misspelt(actions, name), ...begun(actions, name), ...ofOtherServices(name)]);
}

/** The patterns that were most likely meant by one, without its star at the end, that matches nothing: `GetObjects`. */
export function similarPatterns(service: string, stem: string): Guess {
  if (stem.length > 100) return { suggestions: [] };
  const stems = [stem.slice(0, -1), stem.slice(0, -2), withNearestVerb(service, stem)];
  const texts = stems
    .filter((shorter) => shorter.length > 2)
    .map((shorter) => `${service}:${shorter}*`)
    .filter((pattern) => matchingActions(pattern).length > 0);
  return { suggestions: [...new Set(texts)].slice(0, 1) };
}

interface Candidate {
  readonly text: string;
  readonly far: number;
}

function misspelt(actions: readonly Action[], name: string): readonly Candidate[] {
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 4)));
  return actions
    .filter((action) => Math.abs(action.name.length - name.length) <= limit)
    .map((action) => ({ text: textOf(action), far: distance(action.name.toLowerCase(), name.toLowerCase()) }))
    .filter(({ far }) => far <= limit);
}

/** Actions whose names go on after the text that is there: `SendMessage` of `Send`. */
function begun(actions: readonly Action[], name: string): readonly Candidate[] {
  if (name.length < 3) return [];
  return actions
    .filter(
      (action) => action.name.toLowerCase().startsWith(name.toLowerCase()) && action.name.length > name.length + 2,
    )
    .map((action) => ({ text: textOf(action), far: 3 }));
}

function ofOtherServices(name: string): readonly Candidate[] {
  const actions = actionsNamed(name);
  return actions.length > mostServices ? [] : actions.map((action) => ({ text: textOf(action), far: 2 }));
}

/** A name that more services have says nothing of which one was meant. */
const mostServices = 3;

function withNearestVerb(service: string, stem: string): string {
  const [verb = ""] = /^[A-Za-z][a-z]*/.exec(stem) ?? [];
  const verbs = new Set(
    (findService(service)?.actions ?? []).flatMap(({ name }) => /^[A-Z][a-z]+/.exec(name)?.[0] ?? []),
  );
  const near = [...verbs].find((one) => distance(one.toLowerCase(), verb.toLowerCase()) <= 2);
  return near === undefined || verb.length < 3 ? "" : `${near}${stem.slice(verb.length)}`;
}

function textOf({ service, name }: Action): string {
  return `${service}:${name}`;
}

/** What was most likely meant by an action that has no colon: a service, or an action without its service. */
export function similarToNoAction(written: string): Guess {
  if (findService(written) !== undefined) return { correct: `${written}:*`, suggestions: [] };
  const separated = /^([a-z0-9-]+)[./ ]+(\w+)$/i.exec(written);
  const action = separated === null ? undefined : findAction(separated[1] ?? "", separated[2] ?? "");
  if (action !== undefined) return { correct: textOf(action), suggestions: [] };
  return guessOf(ofOtherServices(written));
}
