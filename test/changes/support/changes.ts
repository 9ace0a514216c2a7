import { compareRoles, termText, type Change, type ComparedRole } from "../../../src/changes/index.ts";
import { permissionsOf, viewRole } from "../../../src/permissions/index.ts";
import { buildLocatedRole, defaultLists, locateJson, renderJson, type Located } from "../../../src/policy/index.ts";
import { readDeployText } from "../../../src/service/index.ts";

/** The role that some policies and managed policies make, without Jets' defaults. */
export function roleOf(policy: readonly unknown[], managed_policy: readonly unknown[] = []): ComparedRole {
  const list = (items: readonly unknown[]): Located => locateJson(items, { uri: "", start: 0, end: 0 });
  const { role } = buildLocatedRole({
    ...defaultLists,
    default_policy: list([]),
    default_managed_policy: list([]),
    policy: list(policy),
    managed_policy: list(managed_policy),
  });
  return { role, permissions: permissionsOf(viewRole(role)) };
}

/** The role of a deploy file that sets its policies to what is written here, and has none of Jets' defaults. */
export function readRole(policy: string, managedPolicy = "[]"): ComparedRole {
  return readDeployText(
    "file:///deploy.ts",
    `Jets.deploy.configure((config) => {
  config.ci.iam.default_policy = [];
  config.ci.iam.default_managed_policy = [];
  config.ci.iam.policy = ${policy};
  config.ci.iam.managed_policy = ${managedPolicy};
});`,
  );
}

/** What differs between two roles, a line each: `added Allow s3:* on *, widens`. */
export function changeLines(base: ComparedRole, role: ComparedRole): readonly string[] {
  return compareRoles(base, role).map(changeLine);
}

function changeLine({ change, isCertain, widens, effect, action, resources, condition, ...rest }: Change): string {
  const what = [effect === undefined ? "" : termText(effect), termText(action)].filter(Boolean).join(" ");
  return [
    `${change}${isCertain ? "" : "?"} ${what}`,
    resources.length === 0 ? "" : ` on ${resources.map(termText).join(" and ")}`,
    condition === undefined ? "" : ` if ${renderJson(condition).replace(/\s+/g, "")}`,
    rest.policyBefore === undefined ? "" : ` of ${rest.policy ?? ""}, before of ${rest.policyBefore}`,
    rest.remark === undefined ? "" : ` (${rest.remark})`,
    widens === "no" ? "" : widens === "yes" ? ", widens" : ", may widen",
  ].join("");
}
