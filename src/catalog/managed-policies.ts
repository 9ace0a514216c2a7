import { DataFile } from "./data-file.ts";

/** A managed policy of AWS, in its current version. */
export interface ManagedPolicy {
  /** `AWSLambdaBasicExecutionRole` */
  readonly name: string;
  /** What follows `policy/` in its ARN: the name with its path, `service-role/AWSLambdaBasicExecutionRole`. */
  readonly path: string;
  /** Its ARN in the partition `aws`. */
  readonly arn: string;
  /** `v3` */
  readonly version: string;
  /** The day of its last change: `2026-02-12`. */
  readonly updated: string;
  /** The policy document as AWS has it: any JSON that IAM accepts. */
  readonly document: ManagedPolicyDocument;
  /** Whether it belongs to a service-linked role, so that it cannot be attached to another role. */
  readonly isServiceLinked: boolean;
}

export interface ManagedPolicyDocument {
  readonly Version: string;
  readonly Statement: unknown;
}

const file = new DataFile<Pick<ManagedPolicy, "version" | "updated" | "document">>("managed-policies.txt");
let paths: ReadonlyMap<string, readonly string[]> | undefined;

/** The paths of all managed policies, in the order of the alphabet. */
export function managedPolicyPaths(): readonly string[] {
  return [...file.keys()];
}

/** A managed policy by its path, whose case counts, as it does in IAM's ARNs; undefined when there is none. */
export function findManagedPolicy(path: string): ManagedPolicy | undefined {
  const line = file.get(path);
  return line === undefined
    ? undefined
    : {
        name: nameOf(path),
        path,
        arn: `arn:aws:iam::aws:policy/${path}`,
        isServiceLinked: isServiceLinkedPolicy(path),
        ...line,
      };
}

/** The paths of the managed policies in whose documents, as JSON without white space, a text occurs. */
export function managedPolicyPathsWith(text: string): readonly string[] {
  return file.keysWith(text);
}

/** Whether the policy of a path belongs to a service-linked role; that is told by the path alone. */
export function isServiceLinkedPolicy(path: string): boolean {
  return path.startsWith("aws-service-role/");
}

/** The paths of the managed policies of a name, in any case and whatever their path. */
export function managedPolicyPathsOfName(name: string): readonly string[] {
  paths ??= byName(file.keys());
  return paths.get(name.toLowerCase()) ?? [];
}

function byName(all: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of all) {
    const key = nameOf(path).toLowerCase();
    found.set(key, [...(found.get(key) ?? []), path]);
  }
  return found;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
