import { findManagedPolicy, managedPolicyPathsWith, type ManagedPolicy } from "../../catalog/index.ts";
import { attachablePolicyPaths } from "../../checks/index.ts";
import { statementsOfManagedPolicy } from "../../permissions/index.ts";
import { managedPolicyArn, pathOf } from "../../policy/index.ts";
import { atomsOf, normalAction } from "./statement-atoms.ts";

/** A managed policy of AWS that a role may be given, with what its document says. */
export interface KnownPolicy {
  /** What a list of managed policies calls it: `service-role/AWSLambdaBasicExecutionRole`. */
  readonly path: string;
  readonly atoms: ReadonlySet<string>;
}

/**
 * The managed policies that name an action, or a pattern of actions, of the same service as one, and no action but some.
 * Actions are those of `normalAction`.
 */
export function policiesNaming(action: string, some: ReadonlySet<string>): readonly KnownPolicy[] {
  const beginning = /^[^:*?]*:?/.exec(action)?.[0] ?? "";
  return attachablePathsWith(`"${beginning}`).flatMap((path) => {
    const policy = findManagedPolicy(path);
    return policy !== undefined && namesOnly(policy, some) ? (knownPolicy(policy) ?? []) : [];
  });
}

/** The paths in whose documents a text occurs. They are kept: a search goes through megabytes, and an editor asks at each move of the caret. */
function attachablePathsWith(text: string): readonly string[] {
  const known = pathsWith.get(text);
  if (known !== undefined) return known;
  const attachable = new Set(attachablePolicyPaths());
  const paths = managedPolicyPathsWith(text).filter((path) => attachable.has(path));
  if (pathsWith.size >= mostKept) pathsWith.clear();
  pathsWith.set(text, paths);
  return paths;
}

const pathsWith = new Map<string, readonly string[]>();
const mostKept = 500;

/** Looks at the JSON as it is, since few of the many policies pass. */
function namesOnly({ document }: ManagedPolicy, actions: ReadonlySet<string>): boolean {
  return [document.Statement].flat().every((statement) => {
    const { Action, NotAction } = statement as { Action?: unknown; NotAction?: unknown };
    return [Action ?? NotAction].flat().every((action) => actions.has(normalAction(String(action))));
  });
}

function knownPolicy(policy: ManagedPolicy): KnownPolicy | undefined {
  // What a policy of the older version says differs from what Jets makes of the same statements.
  if (policy.document.Version !== "2012-10-17") return undefined;
  const { path } = policy;
  const arn = { kind: "scalar", value: managedPolicyArn(path), origin: "default" } as const;
  const atoms = statementsOfManagedPolicy({ arn: { value: arn, path: pathOf(path) }, path, policy }).map(atomsOf);
  return atoms.includes(undefined) ? undefined : { path, atoms: new Set(atoms.flatMap((one) => one ?? [])) };
}
