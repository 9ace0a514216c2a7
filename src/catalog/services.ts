import { DataFile } from "./data-file.ts";

/** What an action does, as AWS's Service Authorization Reference sorts them; from the harmless to the grave. */
export const accessLevels = ["List", "Read", "Tagging", "Write", "Permissions management"] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** An action of a service, as policies name it: `s3:GetObject`. */
export interface Action {
  /** The prefix of its service: `s3`. */
  readonly service: string;
  /** Its name as AWS spells it: `GetObject`. */
  readonly name: string;
  readonly level: AccessLevel;
}

/** A service of AWS, as far as its actions go. */
export interface Service {
  /** What stands before the colon in its actions: `s3`. */
  readonly prefix: string;
  /** How AWS calls it: `Amazon S3`. */
  readonly name: string;
  /** By their names, in the order of the alphabet. */
  readonly actions: readonly Action[];
}

interface ServiceLine {
  readonly name: string;
  readonly actions: Readonly<Partial<Record<AccessLevel, readonly string[]>>>;
}

const file = new DataFile<ServiceLine>("actions.txt");
const services = new Map<string, Service>();
let allByName: Map<string, Action[]> | undefined;
const actionsByName = new Map<string, ReadonlyMap<string, Action>>();

/** The prefixes of all services, in the order of the alphabet. */
export function servicePrefixes(): readonly string[] {
  return [...file.keys()];
}

/** A service by its prefix, in any case; undefined when AWS has none of that prefix. */
export function findService(prefix: string): Service | undefined {
  const key = prefix.toLowerCase();
  const known = services.get(key);
  const line = known === undefined ? file.get(key) : undefined;
  if (line === undefined) return known;
  const service = { prefix: key, name: line.name, actions: actionsOf(key, line) };
  services.set(key, service);
  return service;
}

/** An action by the prefix of its service and its name, both in any case; undefined when there is no such action. */
export function findAction(prefix: string, name: string): Action | undefined {
  const key = prefix.toLowerCase();
  const actions =
    actionsByName.get(key) ?? new Map(findService(key)?.actions.map((one) => [one.name.toLowerCase(), one]));
  actionsByName.set(key, actions);
  return actions.get(name.toLowerCase());
}

/** The actions of a name, in any case, in all services. */
export function actionsNamed(name: string): readonly Action[] {
  if (allByName === undefined) {
    allByName = new Map<string, Action[]>();
    for (const action of servicePrefixes().flatMap((prefix) => findService(prefix)?.actions ?? [])) {
      const key = action.name.toLowerCase();
      const same = allByName.get(key);
      if (same === undefined) allByName.set(key, [action]);
      else same.push(action);
    }
  }
  return allByName.get(name.toLowerCase()) ?? [];
}

function actionsOf(service: string, line: ServiceLine): readonly Action[] {
  return accessLevels
    .flatMap((level) => (line.actions[level] ?? []).map((name) => ({ service, name, level })))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
