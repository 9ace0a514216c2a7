import * as l10n from "@vscode/l10n";
import { defaultLists } from "./defaults.ts";
import { describe } from "./describe.ts";
import { locateJson, plainValue, type PlainObject } from "./json-values.ts";
import { listKeyOf, type ListKey, type LocatedLists } from "./list-key.ts";
import { madeUpList, madeUpObject } from "./located-values.ts";
import type { LocatedObject, SourceRange } from "./located.ts";
import type { ManagedPolicyDocuments } from "./managed-policy-grants.ts";
import { managedPolicyArnsOf } from "./managed-policy-list.ts";
import { unknownKeyProblem } from "./misspelt-keys.ts";
import { overrideProblems } from "./overrides.ts";
import { policiesOf } from "./policy-list.ts";
import type { Problem } from "./problem.ts";

/** The role that four lists make, and what is wrong with the lists. */
export interface LocatedRole {
  /** `Policies` and `ManagedPolicyArns`, always both; every part knows where it came from. */
  readonly role: LocatedObject;
  readonly problems: readonly Problem[];
}

/** The part of an IAM role that Jets makes of `config.ci.iam`, as plain data. */
export interface Role {
  readonly Policies: PlainObject[];
  readonly ManagedPolicyArns: string[];
  readonly problems: readonly PlainProblem[];
}

/** A problem of a configuration that is not in a file. */
export type PlainProblem = Pick<Problem, "code" | "severity" | "message" | "path" | "data">;

/**
 * The IAM role that the four lists make (SPEC sections 2 and 3). Never throws; a list that is not set is Jets' default.
 *
 * @param documents what managed policies grant, to tell what a role with overridden defaults still has; asked only then.
 */
export function buildLocatedRole(lists: LocatedLists, documents: ManagedPolicyDocuments = noDocuments): LocatedRole {
  const problems: Problem[] = [];
  const entries = {
    default_policy: policiesOf("default_policy", lists.default_policy, problems),
    policy: policiesOf("policy", lists.policy, problems),
    default_managed_policy: managedPolicyArnsOf("default_managed_policy", lists.default_managed_policy, problems),
    managed_policy: managedPolicyArnsOf("managed_policy", lists.managed_policy, problems),
  };
  const role = madeUpObject(
    {
      Policies: madeUpList([...entries.default_policy, ...entries.policy], "default"),
      ManagedPolicyArns: madeUpList([...entries.default_managed_policy, ...entries.managed_policy], "default"),
    },
    "default",
  );
  return { role, problems: [...problems, ...overrideProblems(lists, entries, documents)] };
}

/**
 * The IAM role that a configuration makes.
 *
 * Of managed policies it knows what Jets' defaults and AdministratorAccess grant, and says of others that it does not look
 * into them.
 *
 * @param config the four lists of `config.ci.iam` as plain JSON, by either spelling of their keys; a missing key is
 * Jets' default. Any other value is accepted, and reported in `problems`; nothing is ever thrown.
 */
export function buildRole(config: unknown = {}): Role {
  const problems: Problem[] = [];
  const { lists, spellings } = listsOf(config, problems);
  const { role, problems: found } = buildLocatedRole(lists);
  const { Policies, ManagedPolicyArns } = plainValue(role) as { Policies: PlainObject[]; ManagedPolicyArns: string[] };
  return {
    Policies,
    ManagedPolicyArns,
    problems: [...problems, ...found].map((problem) => plainProblem(problem, spellings)),
  };
}

const noDocuments: ManagedPolicyDocuments = () => undefined;

/** The origin of all that a plain configuration says: it is no file's, but neither is it a default. */
const plainOrigin: SourceRange = { uri: "", start: 0, end: 0 };

interface PlainLists {
  readonly lists: LocatedLists;
  /** How the configuration spells each list that it sets. */
  readonly spellings: ReadonlyMap<ListKey, string>;
}

function listsOf(config: unknown, problems: Problem[]): PlainLists {
  const lists: Record<ListKey, LocatedLists[ListKey]> = { ...defaultLists };
  const spellings = new Map<ListKey, string>();
  const located = locateJson(config, plainOrigin);
  if (located.kind !== "object") problems.push(noConfiguration(describe(located)));
  for (const { key: name, value } of located.kind === "object" ? located.entries : []) {
    const list = listKeyOf(name);
    if (list === undefined) {
      problems.push(unknownKeyProblem(name, plainOrigin));
    } else {
      lists[list] = value;
      spellings.set(list, name);
    }
  }
  return { lists, spellings };
}

function noConfiguration(found: string): Problem {
  const message = l10n.t(
    "A configuration is an object with the lists of config.ci.iam, and this is {0}. Jets' defaults are used.",
    found,
  );
  return { code: "invalid-item", severity: "error", message, path: [], origin: plainOrigin };
}

function plainProblem(
  { code, severity, message, path, data }: Problem,
  spellings: PlainLists["spellings"],
): PlainProblem {
  const [list, ...rest] = path;
  const spelled = [...spellings].find(([key]) => key === list)?.[1];
  return {
    code,
    severity,
    message,
    path: spelled === undefined ? path : [spelled, ...rest],
    ...(data === undefined ? {} : { data }),
  };
}
