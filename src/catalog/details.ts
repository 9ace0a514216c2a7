import { DataFile } from "./data-file.ts";
import { findAction, findService } from "./services.ts";

/** A kind of thing that actions of a service work on. */
export interface ResourceType {
  /** `bucket` */
  readonly name: string;
  /** The form of its ARNs, with variables: `arn:${Partition}:s3:::${BucketName}`. */
  readonly arn: string;
  readonly conditionKeys: readonly ConditionKey[];
}

/** A key that a `Condition` can ask for. */
export interface ConditionKey {
  /** With a variable where it has one: `aws:RequestTag/${TagKey}`. */
  readonly name: string;
  /** `String`, `ARN`, `Bool`, `Numeric`, `Date`, `IPAddress`, `Binary`, or one with `ArrayOf` before it; `""` if not told. */
  readonly type: string;
  /** A sentence without its full stop; `""` if not told. */
  readonly description: string;
}

/** All that AWS tells of an action. */
export interface ActionDetails {
  /** A sentence without its full stop: "Grants permission to retrieve objects from Amazon S3". */
  readonly description: string;
  /** The resource types that `Resource` can name for it; none when it works with `"*"` only. */
  readonly resources: readonly ResourceUse[];
  /** The keys that conditions on it can ask for, whatever the resource. */
  readonly conditionKeys: readonly ConditionKey[];
  /** Actions that one must be allowed too to use it: `iam:PassRole`. */
  readonly dependentActions: readonly string[];
}

/** A resource type as an action uses it. */
export interface ResourceUse {
  readonly type: ResourceType;
  readonly isRequired: boolean;
  /** The keys that conditions can ask for when the action is used on this. */
  readonly conditionKeys: readonly ConditionKey[];
}

/** Places are those in the lists of the line. */
interface DetailsLine {
  readonly keys: readonly (readonly [name: string, type: string, description: string])[];
  readonly resources: readonly (readonly [name: string, arn: string, keys: readonly number[]])[];
  readonly actions: Readonly<
    Record<
      string,
      readonly [
        description: string,
        resources: readonly (readonly [resource: number, isRequired: 0 | 1, keys: readonly number[]])[],
        keys: readonly number[],
        dependentActions: readonly string[],
      ]
    >
  >;
}

interface ServiceDetails {
  readonly conditionKeys: readonly ConditionKey[];
  readonly resourceTypes: readonly ResourceType[];
  readonly actions: DetailsLine["actions"];
}

const file = new DataFile<DetailsLine>("services.txt");
const known = new Map<string, ServiceDetails>();

/** What AWS tells of an action; undefined when there is no such action. Both names are in any case. */
export function actionDetails(prefix: string, name: string): ActionDetails | undefined {
  const action = findAction(prefix, name);
  const service = detailsOf(prefix);
  const line = action === undefined ? undefined : service?.actions[action.name];
  if (line === undefined || service === undefined) return undefined;
  const [description, resources, keys, dependentActions] = line;
  return {
    description,
    resources: resources.flatMap(([place, required, own]) => {
      const type = service.resourceTypes[place];
      return type === undefined
        ? []
        : [{ type, isRequired: required === 1, conditionKeys: keysAt(service.conditionKeys, own) }];
    }),
    conditionKeys: keysAt(service.conditionKeys, keys),
    dependentActions,
  };
}

/** The resource types of a service; none for a service that does not exist. */
export function resourceTypes(prefix: string): readonly ResourceType[] {
  return detailsOf(prefix)?.resourceTypes ?? [];
}

/** The condition keys that a service tells of, global ones among them; none for a service that does not exist. */
export function serviceConditionKeys(prefix: string): readonly ConditionKey[] {
  return detailsOf(prefix)?.conditionKeys ?? [];
}

function detailsOf(prefix: string): ServiceDetails | undefined {
  const key = findService(prefix)?.prefix;
  const line = key === undefined || known.has(key) ? undefined : file.get(key);
  if (key === undefined || line === undefined) return key === undefined ? undefined : known.get(key);
  const conditionKeys = line.keys.map(([name, type, description]) => ({ name, type, description }));
  const types = line.resources.map(([name, arn, keys]) => ({ name, arn, conditionKeys: keysAt(conditionKeys, keys) }));
  const details = { conditionKeys, resourceTypes: types, actions: line.actions };
  known.set(key, details);
  return details;
}

function keysAt(keys: readonly ConditionKey[], places: readonly number[]): readonly ConditionKey[] {
  return places.flatMap((place) => keys[place] ?? []);
}
