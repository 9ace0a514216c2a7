import * as l10n from "@vscode/l10n";
import { sentences } from "../../language/index.ts";
import { viewRole, type RoleView } from "../../permissions/index.ts";
import { buildRole, defaultsOf, locateJson } from "../../policy/index.ts";
import { jetsPartOf, judgedRole, type JudgedRole } from "./baseline.ts";
import { accessToMethod, escalationMethods, type EscalationMethod } from "./escalation.ts";
import type { Finding } from "../finding.ts";

/**
 * One note about what Jets' defaults allow by themselves, for a role that has them or an override of them, and how much of
 * it the role still has. It is about no string of the role: its path is empty, and its origin that of the defaults.
 */
export function noteDefaults(view: RoleView, role: JudgedRole): readonly Finding[] {
  const { policies, managedPolicies } = jetsPartOf(view);
  if (policies.length + managedPolicies.length === 0) return [];
  const { all, gravest, withoutGravest } = knownOfDefaults();
  const left = all.filter((method) => accessToMethod(method, role.accessTo) !== "denied").length;
  const message = sentences(
    l10n.t(
      "Jets' defaults allow {0} known ways to get more permissions; without {1} in default_policy they allow {2}.",
      all.length,
      gravest,
      withoutGravest,
    ),
    shareText(left, all.length),
  );
  return [{ code: "jets-defaults", severity: "information", message, path: [], origin: "default", data: { link } }];
}

const link = "https://docs.rubyonjets.com/docs/ci/iam/";

function shareText(left: number, all: number): string {
  if (left === all) return l10n.t("This role has all of them.");
  return left === 0 ? l10n.t("This role has none of them.") : l10n.t("This role has {0} of them.", left);
}

interface KnownOfDefaults {
  /** The methods that Jets' default role has. */
  readonly all: readonly EscalationMethod[];
  /** The default without which the fewest are left. */
  readonly gravest: string;
  readonly withoutGravest: number;
}

let known: KnownOfDefaults | undefined;

function knownOfDefaults(): KnownOfDefaults {
  return (known ??= judgeDefaults());
}

function judgeDefaults(): KnownOfDefaults {
  const names = defaultsOf("default_policy").map(({ name }) => name);
  const without = names
    .map((name) => ({ name, count: methodsWith(names.filter((other) => other !== name)).length }))
    .sort((left, right) => left.count - right.count);
  const [gravest] = without;
  return { all: methodsWith(names), gravest: gravest?.name ?? "", withoutGravest: gravest?.count ?? 0 };
}

/** The methods of a role that has some of Jets' defaults, and nothing else but Jets' managed policies. */
function methodsWith(defaultPolicy: readonly string[]): readonly EscalationMethod[] {
  const role = judgedRole(viewRole(locateJson(buildRole({ default_policy: defaultPolicy }), "default")));
  return escalationMethods().filter((method) => accessToMethod(method, role.accessTo) !== "denied");
}
